package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.ocpi.OcpiDateTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what partners tell, in the types that they tell it in: numbers as strings and the reverse. */
final class ToldJson {

    static final String LAST_UPDATED = "last_updated";
    private static final int MOST_DIGITS = 40;

    private ToldJson() {}

    /** A copy without members that are null: OCPI wants them absent, some send them. */
    static ObjectNode clean(ObjectNode told) {
        ObjectNode clean = told.objectNode();
        told.properties().forEach(member -> {
            if (!member.getValue().isNull()) {
                clean.set(storable(member.getKey()), cleaned(member.getValue()));
            }
        });
        return clean;
    }

    private static JsonNode cleaned(JsonNode told) {
        return switch (told) {
            case ObjectNode object -> clean(object);
            case ArrayNode array -> {
                ArrayNode clean = array.arrayNode();
                array.valueStream().filter(each -> !each.isNull()).forEach(each -> clean.add(cleaned(each)));
                yield clean;
            }
            default -> told.isString() ? JsonNodeFactory.instance.stringNode(storable(told.asString())) : told;
        };
    }

    /** PostgreSQL's texts have no NUL, a partner's may. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    /** A text that is not empty, also where it was sent as a number. */
    static Optional<String> text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isString() || value.isNumber()
                ? Optional.of(value.asString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    static @Nullable String textOrNull(JsonNode object, String name) {
        return text(object, name).orElse(null);
    }

    /** A number, also where it was sent as a text; none that takes much to write out. */
    static Optional<BigDecimal> number(JsonNode object, String name) {
        return text(object, name)
                .map(String::strip)
                .filter(text -> text.length() <= MOST_DIGITS)
                .flatMap(ToldJson::decimal)
                .filter(number -> Math.abs((long) number.scale()) <= MOST_DIGITS);
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** A whole number, what is behind its point left out. */
    static Optional<Long> whole(JsonNode object, String name) {
        return number(object, name)
                .map(BigDecimal::toBigInteger)
                .flatMap(number ->
                        number.bitLength() < Integer.SIZE ? Optional.of(number.longValue()) : Optional.empty());
    }

    static Optional<Instant> time(JsonNode object, String name) {
        return text(object, name).flatMap(OcpiDateTime::parse);
    }

    static Instant lastUpdated(JsonNode object) {
        return time(object, LAST_UPDATED).orElse(Instant.EPOCH);
    }

    static Stream<JsonNode> items(JsonNode object, String name) {
        return object.path(name).valueStream();
    }

    static <T> List<T> list(JsonNode object, String name, Function<JsonNode, T> read) {
        return items(object, name).map(read).toList();
    }

    /** The texts of a list. */
    static List<String> texts(JsonNode object, String name) {
        return items(object, name)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }
}
