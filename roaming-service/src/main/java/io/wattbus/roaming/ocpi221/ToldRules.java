package io.wattbus.roaming.ocpi221;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a partner's location or tariff must have to be of any use (OCPI 2.2.1, mod_locations and mod_tariffs). Each rule
 * gives the first member that is missing or has another form; empty is fine. Members that nobody here needs may be missing
 * or be what they like.
 */
final class ToldRules {

    private static final int LONGEST_ID = 36;
    private static final int MOST_LATITUDE = 90;
    private static final int MOST_LONGITUDE = 180;

    private ToldRules() {}

    static Optional<String> location(JsonNode location) {
        return first(List.of(
                id(location, "id"),
                texts(location, "country_code", "party_id", "address", "city", "country"),
                location.path("publish").isBoolean() ? Optional.empty() : Optional.of("publish"),
                coordinates(location.path("coordinates")),
                zone(location),
                time(location),
                each(location, "evses", ToldRules::evse)));
    }

    static Optional<String> evse(JsonNode evse) {
        return first(List.of(id(evse, "uid"), texts(evse, "status"), each(evse, "connectors", ToldRules::connector)));
    }

    static Optional<String> connector(JsonNode connector) {
        return first(List.of(
                id(connector, "id"),
                texts(connector, "standard", "format", "power_type"),
                wholes(connector, "max_voltage", "max_amperage")));
    }

    static Optional<String> tariff(JsonNode tariff) {
        return first(List.of(
                id(tariff, "id"),
                texts(tariff, "country_code", "party_id"),
                ToldJson.text(tariff, "currency")
                                .filter(currency -> currency.matches("[A-Za-z]{3}"))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of("currency"),
                tariff.path("elements").isEmpty() ? Optional.of("elements") : Optional.empty(),
                each(tariff, "elements", ToldRules::element),
                time(tariff)));
    }

    private static Optional<String> element(JsonNode element) {
        return element.path("price_components").isEmpty()
                ? Optional.of("price_components")
                : each(element, "price_components", ToldRules::component);
    }

    private static Optional<String> component(JsonNode component) {
        return first(List.of(
                texts(component, "type"),
                ToldJson.number(component, "price").isPresent() ? Optional.empty() : Optional.of("price")));
    }

    /** When it last changed: what is newer is found out by that. */
    static Optional<String> time(JsonNode object) {
        return ToldJson.time(object, ToldJson.LAST_UPDATED).isPresent()
                ? Optional.empty()
                : Optional.of(ToldJson.LAST_UPDATED);
    }

    private static Optional<String> id(JsonNode object, String name) {
        return ToldJson.text(object, name)
                        .filter(id -> id.length() <= LONGEST_ID)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(name);
    }

    private static Optional<String> coordinates(JsonNode coordinates) {
        return isDegrees(coordinates, "latitude", MOST_LATITUDE) && isDegrees(coordinates, "longitude", MOST_LONGITUDE)
                ? Optional.empty()
                : Optional.of("coordinates");
    }

    private static boolean isDegrees(JsonNode coordinates, String name, int most) {
        return ToldJson.number(coordinates, name)
                .filter(degrees -> degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0)
                .isPresent();
    }

    private static Optional<String> zone(JsonNode location) {
        try {
            return ToldJson.text(location, "time_zone").map(ZoneId::of).isPresent()
                    ? Optional.empty()
                    : Optional.of("time_zone");
        } catch (DateTimeException noZone) {
            return Optional.of("time_zone");
        }
    }

    private static Optional<String> texts(JsonNode object, String... names) {
        return Stream.of(names)
                .filter(name -> ToldJson.text(object, name).isEmpty())
                .findFirst();
    }

    private static Optional<String> wholes(JsonNode object, String... names) {
        return Stream.of(names)
                .filter(name -> ToldJson.whole(object, name).isEmpty())
                .findFirst();
    }

    private static Optional<String> each(JsonNode object, String name, Function<JsonNode, Optional<String>> rule) {
        return ToldJson.items(object, name)
                .flatMap(item -> rule.apply(item).stream())
                .findFirst()
                .map(member -> name + "/" + member);
    }

    private static Optional<String> first(List<Optional<String>> problems) {
        return problems.stream().flatMap(Optional::stream).findFirst();
    }
}
