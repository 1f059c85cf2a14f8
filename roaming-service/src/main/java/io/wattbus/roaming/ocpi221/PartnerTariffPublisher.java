package io.wattbus.roaming.ocpi221;

import static io.wattbus.roaming.ocpi221.ToldJson.list;
import static io.wattbus.roaming.ocpi221.ToldJson.number;
import static io.wattbus.roaming.ocpi221.ToldJson.text;
import static io.wattbus.roaming.ocpi221.ToldJson.textOrNull;
import static io.wattbus.roaming.ocpi221.ToldJson.texts;
import static io.wattbus.roaming.ocpi221.ToldJson.time;
import static io.wattbus.roaming.ocpi221.ToldJson.whole;

import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.publishing.Publications;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.PartnerTariffRecord;
import io.wattbus.schemas.avro.Price;
import io.wattbus.schemas.avro.PriceComponent;
import io.wattbus.schemas.avro.TariffDimension;
import io.wattbus.schemas.avro.TariffElement;
import io.wattbus.schemas.avro.TariffRestrictions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Publishes partners' tariffs that {@link ToldRules} finds fine. */
@Component
class PartnerTariffPublisher {

    private static final long SMALLEST_STEP = 1;

    private final Publications publications;

    PartnerTariffPublisher(Publications publications) {
        this.publications = publications;
    }

    /** A tariff under the id that it is published under. */
    record Told(PartyId party, String tariffId, JsonNode tariff) {}

    /** In the transaction that keeps them. */
    void publish(List<Told> told) {
        publications.enqueueAll(
                Topics.PARTNER_TARIFFS,
                told.stream().map(PartnerTariffPublisher::toRecord).toList());
    }

    static PartnerTariffRecord toRecord(Told told) {
        JsonNode tariff = told.tariff();
        return PartnerTariffRecord.newBuilder()
                .setPartyId(told.party().value())
                .setTariffId(told.tariffId())
                .setCurrency(text(tariff, "currency").orElseThrow().toUpperCase(Locale.ROOT))
                .setType(textOrNull(tariff, "type"))
                .setTexts(ToldFactsPublisher.displayTexts(tariff, "tariff_alt_text"))
                .setUrl(textOrNull(tariff, "tariff_alt_url"))
                .setElements(list(tariff, "elements", PartnerTariffPublisher::element))
                .setMinPrice(price(tariff.path("min_price")))
                .setMaxPrice(price(tariff.path("max_price")))
                .setValidFrom(time(tariff, "start_date_time").orElse(null))
                .setValidUntil(time(tariff, "end_date_time").orElse(null))
                .setUpdatedAt(ToldJson.lastUpdated(tariff))
                .build();
    }

    private static TariffElement element(JsonNode element) {
        return new TariffElement(
                list(element, "price_components", PartnerTariffPublisher::component),
                element.path("restrictions").isObject() ? restrictions(element.path("restrictions")) : null);
    }

    private static PriceComponent component(JsonNode component) {
        return PriceComponent.newBuilder()
                .setType(dimension(text(component, "type").orElse("")))
                .setPrice(number(component, "price").orElseThrow().toPlainString())
                .setVat(decimal(component, "vat"))
                .setStepSize(whole(component, "step_size")
                        .filter(step -> step >= SMALLEST_STEP)
                        .orElse(SMALLEST_STEP))
                .build();
    }

    private static TariffRestrictions restrictions(JsonNode told) {
        return TariffRestrictions.newBuilder()
                .setStartTime(textOrNull(told, "start_time"))
                .setEndTime(textOrNull(told, "end_time"))
                .setStartDate(textOrNull(told, "start_date"))
                .setEndDate(textOrNull(told, "end_date"))
                .setMinKwh(decimal(told, "min_kwh"))
                .setMaxKwh(decimal(told, "max_kwh"))
                .setMinCurrent(decimal(told, "min_current"))
                .setMaxCurrent(decimal(told, "max_current"))
                .setMinPower(decimal(told, "min_power"))
                .setMaxPower(decimal(told, "max_power"))
                .setMinDuration(whole(told, "min_duration").orElse(null))
                .setMaxDuration(whole(told, "max_duration").orElse(null))
                .setDayOfWeek(texts(told, "day_of_week"))
                .setReservation(textOrNull(told, "reservation"))
                .build();
    }

    private static @Nullable Price price(JsonNode price) {
        String exclVat = decimal(price, "excl_vat");
        return exclVat == null ? null : new Price(exclVat, decimal(price, "incl_vat"));
    }

    private static TariffDimension dimension(String told) {
        return Stream.of(TariffDimension.values())
                .filter(dimension -> dimension.name().equalsIgnoreCase(told))
                .findFirst()
                .orElse(TariffDimension.UNKNOWN);
    }

    private static @Nullable String decimal(JsonNode object, String name) {
        return number(object, name).map(BigDecimal::toPlainString).orElse(null);
    }
}
