package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.location.Evse;
import io.wattbus.roaming.location.Location;
import io.wattbus.roaming.location.Locations;
import io.wattbus.roaming.ocpi.Caller;
import io.wattbus.roaming.ocpi.Envelope;
import io.wattbus.roaming.ocpi.OcpiRefusal;
import io.wattbus.roaming.ocpi.Paging;
import io.wattbus.roaming.ocpi221.PartnerLocations.Place;
import io.wattbus.roaming.operator.Operator;
import io.wattbus.roaming.operator.OperatorRepository;
import io.wattbus.roaming.partner.SharedData;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.pull.Window;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** OCPI Locations, sender: what partners may know of their operator's locations. */
@RestController
@RequestMapping(Ocpi221.LOCATIONS)
class LocationsController {

    private final Locations locations;
    private final OperatorRepository operators;
    private final PartnerLocations told;
    private final Paging paging;

    LocationsController(Locations locations, OperatorRepository operators, PartnerLocations told, Paging paging) {
        this.locations = locations;
        this.told = told;
        this.operators = operators;
        this.paging = paging;
    }

    @GetMapping
    ResponseEntity<Envelope<List<OcpiLocation>>> list(Caller caller, @RequestParam Map<String, String> params) {
        Window window = paging.window(params);
        Map<PartyId, Optional<Operator>> known = new HashMap<>();
        return paging.answer(
                Ocpi221.LOCATIONS,
                params,
                window,
                locations
                        .published(caller.agreements(SharedData.LOCATIONS), window)
                        .map(location -> OcpiLocation.of(
                                location, known.computeIfAbsent(location.operatorId(), operators::find))));
    }

    @GetMapping("/{locationId}")
    Envelope<OcpiLocation> location(Caller caller, @PathVariable String locationId) {
        Location location = find(caller, locationId);
        return Envelope.of(OcpiLocation.of(location, operators.find(location.operatorId())));
    }

    @GetMapping("/{locationId}/{evseUid}")
    Envelope<OcpiEvse> evse(Caller caller, @PathVariable String locationId, @PathVariable String evseUid) {
        return Envelope.of(OcpiEvse.of(find(caller, locationId, evseUid)));
    }

    /**
     * A connector, or a location that the caller itself has told of: those have addresses of the same form, with the
     * caller's own country code and party id in front.
     */
    @GetMapping("/{locationId}/{evseUid}/{connectorId}")
    Envelope<?> connector(
            Caller caller,
            @PathVariable String locationId,
            @PathVariable String evseUid,
            @PathVariable String connectorId) {
        Optional<PartyId> own = PartnerLocationsController.ownParty(caller, locationId, evseUid);
        return own.isPresent()
                ? Envelope.of(told.find(new Place(caller.partner(), own.get(), connectorId, List.of())))
                : connectorOf(caller, locationId, evseUid, connectorId);
    }

    private Envelope<OcpiEvse.OcpiConnector> connectorOf(
            Caller caller, String locationId, String evseUid, String connectorId) {
        return find(caller, locationId, evseUid).connectors().stream()
                .map(OcpiEvse.OcpiConnector::of)
                .filter(connector -> connector.id().equalsIgnoreCase(connectorId))
                .findFirst()
                .map(Envelope::of)
                .orElseThrow(() -> OcpiRefusal.notFound("connector"));
    }

    private Evse find(Caller caller, String locationId, String evseUid) {
        return find(caller, locationId).evse(evseUid).orElseThrow(() -> OcpiRefusal.notFound("EVSE"));
    }

    private Location find(Caller caller, String locationId) {
        return caller.agreements(SharedData.LOCATIONS).stream()
                .flatMap(agreement -> locations
                        .find(agreement.operatorId(), locationId)
                        .filter(location -> location.publish() && agreement.shows(location.locationId()))
                        .stream())
                .findFirst()
                .orElseThrow(() -> OcpiRefusal.notFound("location"));
    }
}
