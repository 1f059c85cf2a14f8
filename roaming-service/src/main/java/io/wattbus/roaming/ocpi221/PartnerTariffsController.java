package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.ocpi.Caller;
import io.wattbus.roaming.ocpi.Envelope;
import io.wattbus.roaming.ocpi.OcpiRefusal;
import io.wattbus.roaming.party.PartyId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** OCPI Tariffs, receiver: partners tell of their own tariffs. */
@RestController
@RequestMapping(Ocpi221.TARIFFS + "/{countryCode}/{partyId}/{tariffId}")
class PartnerTariffsController {

    private final PartnerTariffs tariffs;

    PartnerTariffsController(PartnerTariffs tariffs) {
        this.tariffs = tariffs;
    }

    @GetMapping
    Envelope<JsonNode> get(
            Caller caller,
            @PathVariable String countryCode,
            @PathVariable String partyId,
            @PathVariable String tariffId) {
        return Envelope.of(tariffs.find(party(caller, countryCode, partyId), tariffId)
                .orElseThrow(() -> OcpiRefusal.notFound("tariff")));
    }

    @PutMapping
    ResponseEntity<Envelope<Void>> put(
            Caller caller,
            @PathVariable String countryCode,
            @PathVariable String partyId,
            @PathVariable String tariffId,
            @RequestBody JsonNode body) {
        PartyId party = party(caller, countryCode, partyId);
        ObjectNode tariff = PartnerLocationsController.whole(body, "id", tariffId, ToldRules::tariff);
        PartnerLocationsController.require(
                PartnerLocationsController.isSame(tariff, "country_code", countryCode), "country_code");
        PartnerLocationsController.require(PartnerLocationsController.isSame(tariff, "party_id", partyId), "party_id");
        return PartnerLocationsController.stored(tariffs.put(caller.partner(), party, tariffId, tariff));
    }

    @DeleteMapping
    Envelope<Void> delete(
            Caller caller,
            @PathVariable String countryCode,
            @PathVariable String partyId,
            @PathVariable String tariffId) {
        if (!tariffs.remove(party(caller, countryCode, partyId), tariffId)) {
            throw OcpiRefusal.notFound("tariff");
        }
        return Envelope.success();
    }

    private static PartyId party(Caller caller, String countryCode, String partyId) {
        return PartnerLocationsController.ownParty(caller, countryCode, partyId)
                .orElseThrow(() -> OcpiRefusal.notFound("party"));
    }
}
