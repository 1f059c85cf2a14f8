package io.wattbus.roaming.ocpi221;

import static io.wattbus.roaming.ocpi221.ToldJson.lastUpdated;
import static io.wattbus.roaming.ocpi221.ToldJson.list;
import static io.wattbus.roaming.ocpi221.ToldJson.number;
import static io.wattbus.roaming.ocpi221.ToldJson.text;
import static io.wattbus.roaming.ocpi221.ToldJson.textOrNull;
import static io.wattbus.roaming.ocpi221.ToldJson.texts;
import static io.wattbus.roaming.ocpi221.ToldJson.whole;

import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.publishing.Publications;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.EvseStatus;
import io.wattbus.schemas.avro.PartnerConnector;
import io.wattbus.schemas.avro.PartnerEvse;
import io.wattbus.schemas.avro.PartnerLocationRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Publishes partners' locations that {@link ToldRules} finds fine. */
@Component
class PartnerLocationPublisher {

    private final Publications publications;

    PartnerLocationPublisher(Publications publications) {
        this.publications = publications;
    }

    /** A location under the id that it is published under. */
    record Told(PartyId party, String locationId, JsonNode location) {}

    /** In the transaction that keeps them; received at {@code receivedAt}. */
    void publish(List<Told> told, Instant receivedAt) {
        publications.enqueueAll(
                Topics.PARTNER_LOCATIONS,
                told.stream().map(each -> toRecord(each, receivedAt)).toList());
    }

    static PartnerLocationRecord toRecord(Told told, Instant receivedAt) {
        JsonNode location = told.location();
        JsonNode hours = location.path("opening_times");
        List<PartnerEvse> evses = list(location, "evses", evse -> evse(evse, lastUpdated(location)));
        return PartnerLocationRecord.newBuilder()
                .setPartyId(told.party().value())
                .setLocationId(told.locationId())
                .setName(textOrNull(location, "name"))
                .setAddress(text(location, "address").orElseThrow())
                .setCity(text(location, "city").orElseThrow())
                .setPostalCode(textOrNull(location, "postal_code"))
                .setState(textOrNull(location, "state"))
                .setCountry(text(location, "country").orElseThrow().toUpperCase(Locale.ROOT))
                .setLatitude(degrees(location.path("coordinates"), "latitude"))
                .setLongitude(degrees(location.path("coordinates"), "longitude"))
                .setTimeZone(text(location, "time_zone").orElseThrow())
                .setPublish(location.path("publish").asBoolean(false))
                .setTwentyFourSeven(hours.path("twentyfourseven").asBoolean(hours.isMissingNode()))
                .setRegularHours(ToldFactsPublisher.regularHours(hours))
                .setExceptionalOpenings(ToldFactsPublisher.periods(hours, "exceptional_openings"))
                .setExceptionalClosings(ToldFactsPublisher.periods(hours, "exceptional_closings"))
                .setFacilities(texts(location, "facilities"))
                .setParkingType(textOrNull(location, "parking_type"))
                .setDirections(ToldFactsPublisher.displayTexts(location, "directions"))
                .setImages(ToldFactsPublisher.images(location))
                .setOperator(ToldFactsPublisher.business(location.path("operator")))
                .setSuboperator(ToldFactsPublisher.business(location.path("suboperator")))
                .setOwner(ToldFactsPublisher.business(location.path("owner")))
                .setEnergyMix(ToldFactsPublisher.energyMix(location.path("energy_mix")))
                .setEvses(evses)
                .setUpdatedAt(evses.stream()
                        .map(PartnerEvse::getStatusUpdatedAt)
                        .reduce(lastUpdated(location), (one, other) -> one.isAfter(other) ? one : other))
                .setReceivedAt(receivedAt)
                .build();
    }

    /** One that does not say when it changed, changed with its location. */
    private static PartnerEvse evse(JsonNode evse, Instant locationUpdated) {
        Instant updated = lastUpdated(evse);
        JsonNode coordinates = evse.path("coordinates");
        boolean isSomewhere = number(coordinates, "latitude").isPresent()
                && number(coordinates, "longitude").isPresent();
        return PartnerEvse.newBuilder()
                .setEvseUid(text(evse, "uid").orElseThrow())
                .setEvseId(textOrNull(evse, "evse_id"))
                .setStatus(status(text(evse, "status").orElse("")))
                .setStatusUpdatedAt(updated.equals(Instant.EPOCH) ? locationUpdated : updated)
                .setPhysicalReference(textOrNull(evse, "physical_reference"))
                .setFloorLevel(textOrNull(evse, "floor_level"))
                .setLatitude(isSomewhere ? degrees(coordinates, "latitude") : null)
                .setLongitude(isSomewhere ? degrees(coordinates, "longitude") : null)
                .setCapabilities(texts(evse, "capabilities"))
                .setParkingRestrictions(texts(evse, "parking_restrictions"))
                .setDirections(ToldFactsPublisher.displayTexts(evse, "directions"))
                .setImages(ToldFactsPublisher.images(evse))
                .setConnectors(list(evse, "connectors", PartnerLocationPublisher::connector))
                .build();
    }

    private static PartnerConnector connector(JsonNode connector) {
        String powerType = text(connector, "power_type").orElseThrow();
        long voltage = whole(connector, "max_voltage").orElseThrow();
        long amperage = whole(connector, "max_amperage").orElseThrow();
        return PartnerConnector.newBuilder()
                .setConnectorId(text(connector, "id").orElseThrow())
                .setStandard(text(connector, "standard").orElseThrow())
                .setFormat(text(connector, "format").orElseThrow())
                .setPowerType(powerType)
                .setMaxVoltageV(voltage)
                .setMaxAmperageA(amperage)
                .setMaxPowerW(
                        whole(connector, "max_electric_power").orElseGet(() -> voltage * amperage * phases(powerType)))
                .setTariffIds(texts(connector, "tariff_ids"))
                .setTermsAndConditions(textOrNull(connector, "terms_and_conditions"))
                .build();
    }

    private static int phases(String powerType) {
        return switch (powerType) {
            case "AC_3_PHASE" -> 3;
            case "AC_2_PHASE" -> 2;
            default -> 1;
        };
    }

    /** One that nobody knows is unknown. */
    private static EvseStatus status(String told) {
        return Stream.of(EvseStatus.values())
                .filter(status -> status.name().equalsIgnoreCase(told))
                .findFirst()
                .orElse(EvseStatus.UNKNOWN);
    }

    private static String degrees(JsonNode coordinates, String name) {
        return number(coordinates, name).map(BigDecimal::toPlainString).orElseThrow();
    }
}
