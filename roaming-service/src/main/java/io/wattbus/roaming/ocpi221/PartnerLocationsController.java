package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.ocpi.Caller;
import io.wattbus.roaming.ocpi.Envelope;
import io.wattbus.roaming.ocpi.OcpiRefusal;
import io.wattbus.roaming.ocpi.StatusCode;
import io.wattbus.roaming.ocpi221.PartnerLocations.Place;
import io.wattbus.roaming.party.PartyId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * OCPI Locations, receiver: partners tell of their own locations. Reading a whole one is up to the sender's controller,
 * whose connectors have addresses of the same form.
 */
@RestController
@RequestMapping(Ocpi221.LOCATIONS + "/{countryCode}/{partyId}/{locationId}")
class PartnerLocationsController {

    private final PartnerLocations locations;

    PartnerLocationsController(PartnerLocations locations) {
        this.locations = locations;
    }

    @GetMapping("/{evseUid}")
    Envelope<ObjectNode> evse(
            Caller caller,
            @PathVariable String countryCode,
            @PathVariable String partyId,
            @PathVariable String locationId,
            @PathVariable String evseUid) {
        return Envelope.of(locations.find(place(caller, countryCode, partyId, locationId, evseUid)));
    }

    @GetMapping("/{evseUid}/{connectorId}")
    Envelope<ObjectNode> connector(
            Caller caller,
            @PathVariable String countryCode,
            @PathVariable String partyId,
            @PathVariable String locationId,
            @PathVariable String evseUid,
            @PathVariable String connectorId) {
        return Envelope.of(locations.find(place(caller, countryCode, partyId, locationId, evseUid, connectorId)));
    }

    @PutMapping
    ResponseEntity<Envelope<Void>> put(
            Caller caller,
            @PathVariable String countryCode,
            @PathVariable String partyId,
            @PathVariable String locationId,
            @RequestBody JsonNode body) {
        Place place = place(caller, countryCode, partyId, locationId);
        ObjectNode location = whole(body, "id", locationId, ToldRules::location);
        require(isSame(location, "country_code", countryCode), "country_code");
        require(isSame(location, "party_id", partyId), "party_id");
        return stored(locations.put(place, location));
    }

    @PutMapping("/{evseUid}")
    ResponseEntity<Envelope<Void>> putEvse(
            Caller caller,
            @PathVariable String countryCode,
            @PathVariable String partyId,
            @PathVariable String locationId,
            @PathVariable String evseUid,
            @RequestBody JsonNode body) {
        Place place = place(caller, countryCode, partyId, locationId, evseUid);
        return stored(locations.put(place, whole(body, "uid", evseUid, ToldRules::evse)));
    }

    @PutMapping("/{evseUid}/{connectorId}")
    ResponseEntity<Envelope<Void>> putConnector(
            Caller caller,
            @PathVariable String countryCode,
            @PathVariable String partyId,
            @PathVariable String locationId,
            @PathVariable String evseUid,
            @PathVariable String connectorId,
            @RequestBody JsonNode body) {
        Place place = place(caller, countryCode, partyId, locationId, evseUid, connectorId);
        return stored(locations.put(place, whole(body, "id", connectorId, ToldRules::connector)));
    }

    @PatchMapping
    Envelope<Void> patch(
            Caller caller,
            @PathVariable String countryCode,
            @PathVariable String partyId,
            @PathVariable String locationId,
            @RequestBody JsonNode body) {
        ObjectNode patch = patch(body, "id", locationId);
        require(!patch.has("country_code") || isSame(patch, "country_code", countryCode), "country_code");
        require(!patch.has("party_id") || isSame(patch, "party_id", partyId), "party_id");
        locations.patch(place(caller, countryCode, partyId, locationId), patch);
        return Envelope.success();
    }

    @PatchMapping("/{evseUid}")
    Envelope<Void> patchEvse(
            Caller caller,
            @PathVariable String countryCode,
            @PathVariable String partyId,
            @PathVariable String locationId,
            @PathVariable String evseUid,
            @RequestBody JsonNode body) {
        Place place = place(caller, countryCode, partyId, locationId, evseUid);
        locations.patch(place, patch(body, "uid", evseUid));
        return Envelope.success();
    }

    @PatchMapping("/{evseUid}/{connectorId}")
    Envelope<Void> patchConnector(
            Caller caller,
            @PathVariable String countryCode,
            @PathVariable String partyId,
            @PathVariable String locationId,
            @PathVariable String evseUid,
            @PathVariable String connectorId,
            @RequestBody JsonNode body) {
        Place place = place(caller, countryCode, partyId, locationId, evseUid, connectorId);
        locations.patch(place, patch(body, "id", connectorId));
        return Envelope.success();
    }

    /** OCPI, Status codes: something new is answered with 201. */
    static ResponseEntity<Envelope<Void>> stored(boolean isNew) {
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(Envelope.success());
    }

    /** Empty if the address does not name one of the caller's parties (OCPI, Client Owned Object Push). */
    static Optional<PartyId> ownParty(Caller caller, String countryCode, String partyId) {
        return PartyId.of(countryCode, partyId).filter(caller.partner()::standsFor);
    }

    private static Place place(Caller caller, String countryCode, String partyId, String locationId, String... way) {
        PartyId party = ownParty(caller, countryCode, partyId).orElseThrow(() -> OcpiRefusal.notFound("party"));
        return new Place(caller.partner(), party, locationId, List.of(way));
    }

    /** All of an object, which says itself when it last changed. */
    static ObjectNode whole(JsonNode body, String idName, String id, Function<JsonNode, Optional<String>> rules) {
        ObjectNode told = object(body);
        require(isSame(told, idName, id), idName);
        rules.apply(told).or(() -> ToldRules.time(told)).ifPresent(member -> {
            throw invalid(member);
        });
        return told;
    }

    private static ObjectNode patch(JsonNode body, String idName, String id) {
        ObjectNode told = object(body);
        require(!told.has(idName) || isSame(told, idName, id), idName);
        ToldRules.time(told).ifPresent(member -> {
            throw invalid(member);
        });
        return told;
    }

    private static ObjectNode object(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return ToldJson.clean(object);
        }
        throw OcpiRefusal.of(StatusCode.INVALID_PARAMETERS, "The body is no object");
    }

    static boolean isSame(JsonNode told, String name, String expected) {
        return ToldJson.text(told, name).filter(expected::equalsIgnoreCase).isPresent();
    }

    static void require(boolean fine, String member) {
        if (!fine) {
            throw invalid(member);
        }
    }

    static OcpiRefusal invalid(String member) {
        return OcpiRefusal.of(
                StatusCode.INVALID_PARAMETERS,
                member + " is missing, has another form or is not what the address says");
    }
}
