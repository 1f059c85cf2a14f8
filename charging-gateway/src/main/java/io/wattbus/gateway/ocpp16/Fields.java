package io.wattbus.gateway.ocpp16;

import static io.wattbus.gateway.ocpp16.Strictness.STRICT;
import static io.wattbus.gateway.ocpp16.Strictness.TOLERANT;
import static io.wattbus.gateway.rpc.ErrorCode.FORMATION_VIOLATION;
import static io.wattbus.gateway.rpc.ErrorCode.OCCURRENCE_CONSTRAINT_VIOLATION;
import static io.wattbus.gateway.rpc.ErrorCode.PROPERTY_CONSTRAINT_VIOLATION;
import static io.wattbus.gateway.rpc.ErrorCode.TYPE_CONSTRAINT_VIOLATION;

import io.wattbus.gateway.rpc.ErrorCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of one JSON object, from which a payload reads itself. What is not as the specification has it ends the
 * reading with the error code of OCPP-J 1.6 §4.2.3. A field that is null is one that is not there.
 */
final class Fields {

    private static final long MAX_WATT_HOURS = 1_000_000_000_000L;
    private static final int MAX_OTHER_WORD = 50;

    private final ObjectNode object;
    private final String path;
    private final Strictness strictness;
    private final Set<String> asked = new HashSet<>();

    private Fields(ObjectNode object, String path, Strictness strictness) {
        this.object = object;
        this.path = path;
        this.strictness = strictness;
    }

    /** Reads {@code payload} as {@code type} says. */
    static <T> Reading<T> read(ObjectNode payload, Strictness strictness, Function<Fields, T> type) {
        try {
            return new Reading.Valid<>(new Fields(payload, "", strictness).as(type));
        } catch (InvalidPayload invalid) {
            return new Reading.Invalid<>(invalid.violation());
        }
    }

    /** A whole number from {@code min} that must be there. */
    int integer(String name, int min) {
        return required(name, optionalInteger(name, min));
    }

    /** A whole number from {@code min} that may be there. */
    Optional<Integer> optionalInteger(String name, int min) {
        return optionalNumber(name).map(number -> {
            check(isBetween(number, min, Integer.MAX_VALUE), PROPERTY_CONSTRAINT_VIOLATION, name, "is out of range");
            check(isWhole(number), TYPE_CONSTRAINT_VIOLATION, name, "must be a whole number");
            return number.intValueExact();
        });
    }

    /** A meter's register in whole Wh that must be there; to a tolerant reader it may have decimals. */
    long wattHours(String name) {
        BigDecimal number = required(name, optionalNumber(name));
        boolean inRange = isBetween(number, -MAX_WATT_HOURS, MAX_WATT_HOURS);
        check(inRange, PROPERTY_CONSTRAINT_VIOLATION, name, "is out of range");
        check(strictness == TOLERANT || isWhole(number), TYPE_CONSTRAINT_VIOLATION, name, "must be a whole number");
        return number.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** A number of at most one decimal that must be there. */
    BigDecimal tenths(String name) {
        return required(name, optionalTenths(name));
    }

    /** A number of at most one decimal that may be there. */
    Optional<BigDecimal> optionalTenths(String name) {
        Optional<BigDecimal> number = optionalNumber(name);
        boolean precise = number.map(BigDecimal.TEN::multiply)
                .filter(tenths -> !isWhole(tenths))
                .isEmpty();
        check(precise, PROPERTY_CONSTRAINT_VIOLATION, name, "has more than one decimal");
        return number;
    }

    private Optional<BigDecimal> optionalNumber(String name) {
        return optional(name).map(node -> {
            BigDecimal number = Numbers.of(node, strictness)
                    .orElseThrow(() -> refusal(TYPE_CONSTRAINT_VIOLATION, name, "must be a number"));
            check(Numbers.isModest(number), PROPERTY_CONSTRAINT_VIOLATION, name, "is out of range");
            return number;
        });
    }

    private static boolean isBetween(BigDecimal number, long min, long max) {
        return number.compareTo(BigDecimal.valueOf(min)) >= 0 && number.compareTo(BigDecimal.valueOf(max)) <= 0;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    /** Text of at most {@code max} characters that must be there. */
    String text(String name, int max) {
        return required(name, optionalText(name, max));
    }

    /** Text of at most {@code max} characters that may be there. */
    Optional<String> optionalText(String name, int max) {
        return optionalString(name).map(text -> {
            boolean fits = text.codePointCount(0, text.length()) <= max;
            check(fits, PROPERTY_CONSTRAINT_VIOLATION, name, "has more than " + max + " characters");
            return text;
        });
    }

    /** Text of any length that must be there; to a tolerant reader it may be a number. */
    String value(String name) {
        boolean isNumber = optional(name).filter(JsonNode::isNumber).isPresent();
        return strictness == TOLERANT && isNumber
                ? required(name, optionalNumber(name)).toString()
                : required(name, optionalString(name));
    }

    private Optional<String> optionalString(String name) {
        return optional(name).map(node -> {
            check(node.isString(), TYPE_CONSTRAINT_VIOLATION, name, "must be a string");
            String text = node.stringValue();
            check(Texts.isStorable(text), PROPERTY_CONSTRAINT_VIOLATION, name, "has control characters");
            return text;
        });
    }

    /** A value of an enumeration that must be there. */
    <E extends Enum<E> & Word> E word(String name, Class<E> type) {
        return required(name, optionalWord(name, type));
    }

    /** A value of an enumeration that may be there. */
    <E extends Enum<E> & Word> Optional<E> optionalWord(String name, Class<E> type) {
        return optionalString(name).map(word -> Word.of(type, word).orElseThrow(() -> noSuchWord(name)));
    }

    /** A value of an enumeration that may be there; a tolerant reader takes any other word for {@code other}. */
    <E extends Enum<E> & Word> Optional<E> optionalWord(String name, Class<E> type, E other) {
        if (strictness == STRICT) {
            return optionalWord(name, type);
        }
        return optionalString(name).map(word -> Word.of(type, word).orElse(other));
    }

    /** One of {@code words} that may be there, else null. */
    @Nullable
    String optionalWord(String name, Set<String> words) {
        Optional<String> word = optionalString(name);
        if (word.isPresent() && !words.contains(word.get())) {
            throw noSuchWord(name);
        }
        return word.orElse(null);
    }

    /** One of {@code words} that may be there, else null; a tolerant reader takes any other short word too. */
    @Nullable
    String optionalWordOrOther(String name, Set<String> words) {
        return strictness == STRICT
                ? optionalWord(name, words)
                : optionalText(name, MAX_OTHER_WORD).orElse(null);
    }

    private InvalidPayload noSuchWord(String name) {
        return refusal(PROPERTY_CONSTRAINT_VIOLATION, name, "is not a value of its enumeration");
    }

    /** A time that must be there; a tolerant reader takes one that is missing or cannot be read for unknown. */
    Optional<Instant> timestamp(String name) {
        Optional<Instant> timestamp = optionalTimestamp(name);
        return strictness == STRICT ? Optional.of(required(name, timestamp)) : timestamp;
    }

    /** A time that may be there; a tolerant reader takes one that cannot be read for none. */
    Optional<Instant> optionalTimestamp(String name) {
        if (strictness == STRICT) {
            return optionalString(name)
                    .map(text -> Timestamps.parse(text)
                            .orElseThrow(
                                    () -> refusal(PROPERTY_CONSTRAINT_VIOLATION, name, "is not a time of ISO 8601")));
        }
        return optional(name)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .flatMap(Timestamps::parse);
    }

    /** An object that must be there. */
    <T> T object(String name, Function<Fields, T> type) {
        return required(name, optionalObject(name, type));
    }

    /** An object that may be there. */
    <T> Optional<T> optionalObject(String name, Function<Fields, T> type) {
        return optional(name).map(node -> element(node, name, type));
    }

    /** A list of objects that must be there, with {@code min} of them or more. */
    <T> List<T> list(String name, int min, Function<Fields, T> type) {
        List<T> items = required(name, optionalList(name, type));
        check(items.size() >= min, OCCURRENCE_CONSTRAINT_VIOLATION, name, "has too few elements");
        return items;
    }

    /** A list of objects that may be there. */
    <T> Optional<List<T>> optionalList(String name, Function<Fields, T> type) {
        return optional(name).map(node -> {
            check(node.isArray(), TYPE_CONSTRAINT_VIOLATION, name, "must be an array");
            List<T> items = new ArrayList<>(node.size());
            for (int i = 0; i < node.size(); i++) {
                items.add(element(node.get(i), name + "[" + i + "]", type));
            }
            return items;
        });
    }

    private <T> T element(JsonNode node, String name, Function<Fields, T> type) {
        if (node instanceof ObjectNode child) {
            return new Fields(child, path + name + ".", strictness).as(type);
        }
        throw refusal(TYPE_CONSTRAINT_VIOLATION, name, "must be an object");
    }

    private <T> T as(Function<Fields, T> type) {
        T value = type.apply(this);
        if (strictness == STRICT) {
            object.propertyNames()
                    .forEach(name ->
                            check(asked.contains(name), FORMATION_VIOLATION, name, "is not a field of this message"));
        }
        return value;
    }

    private Optional<JsonNode> optional(String name) {
        if (strictness == STRICT) {
            asked.add(name);
        }
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    private <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> refusal(OCCURRENCE_CONSTRAINT_VIOLATION, name, "is missing"));
    }

    private void check(boolean condition, ErrorCode code, String name, String problem) {
        if (!condition) {
            throw refusal(code, name, problem);
        }
    }

    private InvalidPayload refusal(ErrorCode code, String name, String problem) {
        return new InvalidPayload(code, path + name + " " + problem);
    }
}
