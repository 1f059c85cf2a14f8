package io.wattbus.roaming.pricecheck;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the tariff that a record carries: an OCPI 2.2.1 Tariff in JSON. */
final class PriceListReader {

    private static final Set<String> BY_POWER = Set.of("min_power", "max_power", "min_current", "max_current");

    private PriceListReader() {}

    /** The tariff of this id among {@code tariffs}; empty if there is none that can be read. */
    static Optional<PriceList> read(JsonMapper json, List<String> tariffs, String tariffId) {
        try {
            return tariffs.stream()
                    .map(json::readTree)
                    .filter(tariff -> tariff.path("id").asString("").equals(tariffId))
                    .findFirst()
                    .map(PriceListReader::priceList);
        } catch (JacksonException | DateTimeException | IllegalArgumentException otherForm) {
            return Optional.empty();
        }
    }

    private static PriceList priceList(JsonNode tariff) {
        return new PriceList(
                tariff.required("elements")
                        .valueStream()
                        .map(PriceListReader::element)
                        .toList(),
                limit(tariff.path("min_price")),
                limit(tariff.path("max_price")));
    }

    private static PriceList.Element element(JsonNode element) {
        JsonNode restrictions = element.path("restrictions");
        return new PriceList.Element(
                element.required("price_components")
                        .valueStream()
                        .map(PriceListReader::price)
                        .toList(),
                Optional.of(restrictions).filter(JsonNode::isObject).map(PriceListReader::restriction),
                BY_POWER.stream().anyMatch(restrictions::hasNonNull),
                restrictions.hasNonNull("reservation"));
    }

    private static PriceList.Price price(JsonNode component) {
        return new PriceList.Price(
                Dimension.valueOf(component.required("type").asString()),
                component.required("price").decimalValue(),
                number(component, "vat").orElse(BigDecimal.ZERO),
                number(component, "step_size").filter(step -> step.signum() > 0).orElse(BigDecimal.ONE));
    }

    private static Restriction restriction(JsonNode told) {
        return new Restriction(
                text(told, "start_time", LocalTime::parse),
                text(told, "end_time", LocalTime::parse),
                text(told, "start_date", LocalDate::parse),
                text(told, "end_date", LocalDate::parse),
                number(told, "min_kwh"),
                number(told, "max_kwh"),
                number(told, "min_duration").map(PriceListReader::seconds),
                number(told, "max_duration").map(PriceListReader::seconds),
                Stream.of(told.path("day_of_week"))
                        .flatMap(JsonNode::valueStream)
                        .map(day -> DayOfWeek.valueOf(day.asString()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Optional<Money> limit(JsonNode price) {
        return number(price, "excl_vat").map(exclVat -> new Money(exclVat, number(price, "incl_vat")));
    }

    private static Optional<BigDecimal> number(JsonNode node, String field) {
        return Optional.of(node.path(field)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    private static <T> Optional<T> text(JsonNode node, String field, Function<String, T> as) {
        return Optional.of(node.path(field)).filter(JsonNode::isString).map(text -> as.apply(text.asString()));
    }

    private static Duration seconds(BigDecimal seconds) {
        return Duration.ofSeconds(seconds.longValueExact());
    }
}
