package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.partnerobject.PartnerObject;
import io.wattbus.roaming.partnerobject.PartnerObjectKind;
import io.wattbus.roaming.partnerobject.PartnerObjects;
import io.wattbus.roaming.party.PartyId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What partners push of their own tariffs: kept, and published with it. */
@Service
class PartnerTariffs {

    private final PartnerObjects objects;
    private final PartnerTariffPublisher publisher;
    private final JsonMapper json;

    PartnerTariffs(PartnerObjects objects, PartnerTariffPublisher publisher, JsonMapper json) {
        this.objects = objects;
        this.publisher = publisher;
        this.json = json;
    }

    /** As it was told. */
    Optional<JsonNode> find(PartyId party, String id) {
        return objects.find(party, PartnerObjectKind.TARIFF, id).map(tariff -> json.readTree(tariff.document()));
    }

    /**
     * What is told once more as it is known is not published again.
     *
     * @return whether it was not known before
     */
    @Transactional
    public boolean put(Partner partner, PartyId party, String tariffId, ObjectNode tariff) {
        Optional<PartnerObject> known = objects.lock(party, PartnerObjectKind.TARIFF, List.of(tariffId)).stream()
                .findFirst();
        String id = known.map(PartnerObject::objectId).orElse(tariffId);
        objects.save(List.of(new PartnerObject(
                party,
                PartnerObjectKind.TARIFF,
                id,
                partner.partnerId(),
                json.writeValueAsString(tariff),
                ToldJson.lastUpdated(tariff))));
        if (known.map(before -> json.readTree(before.document()))
                .filter(tariff::equals)
                .isEmpty()) {
            publisher.publish(List.of(new PartnerTariffPublisher.Told(party, id, tariff)));
        }
        return known.isEmpty();
    }

    /** False if there is none. */
    boolean remove(PartyId party, String id) {
        return objects.remove(party, PartnerObjectKind.TARIFF, id);
    }
}
