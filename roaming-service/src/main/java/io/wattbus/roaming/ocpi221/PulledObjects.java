package io.wattbus.roaming.ocpi221;

import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.partnerobject.PartnerObject;
import io.wattbus.roaming.partnerobject.PartnerObjectKind;
import io.wattbus.roaming.partnerobject.PartnerObjects;
import io.wattbus.roaming.party.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What partners' own lists tell of their locations and tariffs. Objects of others are ignored, those that are not fine are
 * counted and left out, and what is older than what is known changes nothing: it was pushed while the list was read.
 */
@Service
class PulledObjects {

    private final PartnerObjects objects;
    private final PartnerLocationPublisher locations;
    private final PartnerTariffPublisher tariffs;
    private final JsonMapper json;
    private final MeterRegistry meters;

    PulledObjects(
            PartnerObjects objects,
            PartnerLocationPublisher locations,
            PartnerTariffPublisher tariffs,
            JsonMapper json,
            MeterRegistry meters) {
        this.objects = objects;
        this.locations = locations;
        this.tariffs = tariffs;
        this.json = json;
        this.meters = meters;
    }

    /** Takes over a page; all of it is one transaction. */
    @Transactional
    public void takeOver(Partner partner, PartnerObjectKind kind, List<JsonNode> page) {
        Map<PartyId, Map<String, ObjectNode>> told = new LinkedHashMap<>();
        for (JsonNode each : page) {
            if (each instanceof ObjectNode object) {
                ObjectNode clean = ToldJson.clean(object);
                party(partner, clean).ifPresent(party -> {
                    if (isFine(kind, clean)) {
                        told.computeIfAbsent(party, _ -> new LinkedHashMap<>())
                                .put(
                                        PartnerObject.idKey(
                                                ToldJson.text(clean, "id").orElseThrow()),
                                        clean);
                    }
                });
            }
        }
        told.forEach((party, byId) -> takeOver(partner, party, kind, byId));
    }

    private void takeOver(Partner partner, PartyId party, PartnerObjectKind kind, Map<String, ObjectNode> told) {
        Map<String, PartnerObject> known = objects.lock(party, kind, told.keySet()).stream()
                .collect(Collectors.toMap(object -> PartnerObject.idKey(object.objectId()), Function.identity()));
        List<PartnerObject> kept = new ArrayList<>();
        Map<String, ObjectNode> changed = new LinkedHashMap<>();
        told.forEach((key, document) -> {
            Optional<PartnerObject> before = Optional.ofNullable(known.get(key));
            Instant time = ToldJson.lastUpdated(document);
            if (before.filter(it -> it.lastUpdated().isAfter(time)).isPresent()) {
                kept.add(before.get());
                return;
            }
            String id = before.map(PartnerObject::objectId)
                    .orElseGet(() -> ToldJson.text(document, "id").orElseThrow());
            if (before.map(it -> json.readTree(it.document()))
                    .filter(document::equals)
                    .isEmpty()) {
                changed.put(id, document);
            }
            kept.add(new PartnerObject(party, kind, id, partner.partnerId(), json.writeValueAsString(document), time));
        });
        Instant receivedAt = objects.save(kept);
        publish(party, kind, changed, receivedAt);
    }

    private void publish(PartyId party, PartnerObjectKind kind, Map<String, ObjectNode> changed, Instant receivedAt) {
        switch (kind) {
            case LOCATION ->
                locations.publish(
                        changed.entrySet().stream()
                                .map(each -> new PartnerLocationPublisher.Told(party, each.getKey(), each.getValue()))
                                .toList(),
                        receivedAt);
            case TARIFF ->
                tariffs.publish(changed.entrySet().stream()
                        .map(each -> new PartnerTariffPublisher.Told(party, each.getKey(), each.getValue()))
                        .toList());
        }
    }

    /** Whose it is, if it is the partner's (OCPI, Client Owned Object Pull). */
    private static Optional<PartyId> party(Partner partner, JsonNode object) {
        return ToldJson.text(object, "country_code")
                .flatMap(country -> ToldJson.text(object, "party_id").flatMap(party -> PartyId.of(country, party)))
                .filter(partner::standsFor);
    }

    private boolean isFine(PartnerObjectKind kind, JsonNode object) {
        Optional<String> problem =
                kind == PartnerObjectKind.LOCATION ? ToldRules.location(object) : ToldRules.tariff(object);
        if (problem.isPresent()) {
            meters.counter(
                            "wattbus.partner.objects.refused",
                            "kind",
                            kind.name().toLowerCase(Locale.ROOT))
                    .increment();
        }
        return problem.isEmpty();
    }
}
