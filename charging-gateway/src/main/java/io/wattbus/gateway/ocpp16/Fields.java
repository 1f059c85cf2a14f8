package io.wattbus.gateway.ocpp16;

import static io.wattbus.gateway.rpc.ErrorCode.FORMATION_VIOLATION;
import static io.wattbus.gateway.rpc.ErrorCode.OCCURRENCE_CONSTRAINT_VIOLATION;
import static io.wattbus.gateway.rpc.ErrorCode.TYPE_CONSTRAINT_VIOLATION;

import io.wattbus.gateway.vendor.Deviation;
import io.wattbus.gateway.vendor.Tolerance;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of one JSON object, from which a payload reads itself, each of them once. What is not as the specification
 * has it and is not forgiven ends the reading with the error code of OCPP-J 1.6 §4.2.3.
 */
final class Fields {

    private static final int ANY = Integer.MIN_VALUE;

    private final ObjectNode object;
    private final String path;
    private final Leniency leniency;
    private final List<String> asked = new ArrayList<>();
    private int found;

    private Fields(ObjectNode object, String path, Leniency leniency) {
        this.object = object;
        this.path = path;
        this.leniency = leniency;
    }

    /** Reads {@code payload} as {@code type} says. */
    static <T> Reading<T> read(ObjectNode payload, Tolerance tolerance, Function<Fields, T> type) {
        Leniency leniency = new Leniency(tolerance);
        try {
            T value = new Fields(payload, "", leniency).as(type);
            return new Reading.Valid<>(value, leniency.forgiven());
        } catch (InvalidPayload invalid) {
            return new Reading.Invalid<>(invalid.violation());
        }
    }

    /** A whole number that must be there. */
    int integer(String name) {
        return integer(name, ANY);
    }

    /** A whole number from {@code min} that must be there. */
    int integer(String name, int min) {
        return required(name).integer(min);
    }

    /** A whole number that may be there. */
    Optional<Integer> optionalInteger(String name) {
        return optionalInteger(name, ANY);
    }

    /** A whole number from {@code min} that may be there. */
    Optional<Integer> optionalInteger(String name, int min) {
        return optional(name).map(field -> field.integer(min));
    }

    /** A meter's register in whole Wh that must be there. */
    long wattHours(String name) {
        return required(name).wattHours();
    }

    /** A number of at most one decimal that must be there. */
    BigDecimal tenths(String name) {
        return required(name).tenths();
    }

    /** A number of at most one decimal that may be there. */
    Optional<BigDecimal> optionalTenths(String name) {
        return optional(name).map(Field::tenths);
    }

    /** Yes or no, which must be there. */
    boolean flag(String name) {
        return required(name).flag();
    }

    /** Text of at most {@code max} characters that must be there. */
    String text(String name, int max) {
        return required(name).text(max);
    }

    /** Text of at most {@code max} characters that may be there. */
    Optional<String> optionalText(String name, int max) {
        return optional(name).map(field -> field.text(max));
    }

    /** Texts of at most {@code max} characters each; none if they are not there. */
    List<String> optionalTexts(String name, int max) {
        return optional(name)
                .map(field -> elements(field, text -> text.text(max)))
                .orElse(List.of());
    }

    /** Text that only people read, of at most {@code max} characters, that must be there. */
    String freeText(String name, int max) {
        return required(name).freeText(max);
    }

    /** Text that only people read, of at most {@code max} characters, that may be there. */
    Optional<String> optionalFreeText(String name, int max) {
        return optional(name).map(field -> field.freeText(max));
    }

    /** The value of a setting, of at most {@code max} characters, that may be there. */
    Optional<String> optionalSetting(String name, int max) {
        return optional(name).map(field -> field.setting(max));
    }

    /** Text of any length that must be there. */
    String value(String name) {
        return required(name).value();
    }

    /** Text of any length that may be there. */
    Optional<String> optionalData(String name) {
        return optional(name).map(Field::data);
    }

    /** An absolute URI that must be there. */
    URI uri(String name) {
        return required(name).uri();
    }

    /** A value of an enumeration that must be there. */
    <E extends Enum<E> & Word> E word(String name, Class<E> type) {
        return required(name).word(type);
    }

    /** A value of an enumeration that may be there. */
    <E extends Enum<E> & Word> Optional<E> optionalWord(String name, Class<E> type) {
        return optionalFilled(name).map(field -> field.word(type));
    }

    /** A value of an enumeration that must be there; {@code other} for one that is none and is forgiven. */
    <E extends Enum<E> & Word> E word(String name, Class<E> type, E other, Deviation deviation) {
        return required(name).word(type, other, deviation);
    }

    /** A value of an enumeration that may be there; {@code other} for one that is none and is forgiven. */
    <E extends Enum<E> & Word> Optional<E> optionalWord(String name, Class<E> type, E other, Deviation deviation) {
        return optionalFilled(name).map(field -> field.word(type, other, deviation));
    }

    /** One of {@code words} that may be there, or another short word that is forgiven, else null. */
    @Nullable
    String optionalWord(String name, Set<String> words, Deviation deviation) {
        return optionalFilled(name)
                .map(field -> field.wordOrOther(words, deviation))
                .orElse(null);
    }

    /** A time that must be there and be readable. */
    Instant time(String name) {
        return timestamp(name).orElseThrow(() -> missing(name));
    }

    /** A time that must be there; empty if it is missing or cannot be read and that is forgiven. */
    Optional<Instant> timestamp(String name) {
        Optional<Field> field = optionalFilled(name);
        if (field.isEmpty() && !leniency.forgives(Deviation.UNREADABLE_TIMESTAMP)) {
            throw missing(name);
        }
        return field.flatMap(Field::timestamp);
    }

    /** A time that may be there; empty also if it cannot be read and that is forgiven. */
    Optional<Instant> optionalTimestamp(String name) {
        return optionalFilled(name).flatMap(Field::timestamp);
    }

    /** An object that must be there. */
    <T> T object(String name, Function<Fields, T> type) {
        return object(required(name), type);
    }

    /** An object that may be there. */
    <T> Optional<T> optionalObject(String name, Function<Fields, T> type) {
        return optional(name).map(field -> object(field, type));
    }

    /** A list of objects that must be there, with {@code min} of them or more. */
    <T> List<T> list(String name, int min, Function<Fields, T> type) {
        return optionalList(name, min, type).orElseThrow(() -> missing(name));
    }

    /** A list of objects that may be there. */
    <T> Optional<List<T>> optionalList(String name, Function<Fields, T> type) {
        return optionalList(name, 0, type);
    }

    /** A list of objects that may be there, with {@code min} of them or more. */
    <T> Optional<List<T>> optionalList(String name, int min, Function<Fields, T> type) {
        return optional(name).map(field -> {
            List<T> items = elements(field, element -> object(element, type));
            boolean enough = items.size() >= min || leniency.forgives(Deviation.EMPTY_LIST);
            field.check(enough, OCCURRENCE_CONSTRAINT_VIOLATION, "has too few elements");
            return items;
        });
    }

    /** A list of objects that may be there; what of it cannot be read and is forgiven is left out. */
    <T> List<T> readable(String name, Function<Fields, T> type, Deviation deviation) {
        List<T> items = new ArrayList<>();
        optional(name)
                .ifPresent(field -> attempt(
                        deviation,
                        () -> elements(field, element -> {
                            attempt(deviation, () -> items.add(object(element, type)));
                            return element;
                        })));
        return items;
    }

    private void attempt(Deviation deviation, Runnable reading) {
        try {
            reading.run();
        } catch (InvalidPayload invalid) {
            if (!leniency.forgives(deviation)) {
                throw invalid;
            }
        }
    }

    private <T> List<T> elements(Field field, Function<Field, T> type) {
        JsonNode array = field.node();
        field.check(array.isArray(), TYPE_CONSTRAINT_VIOLATION, "must be an array");
        List<T> items = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            items.add(type.apply(new Field(array.get(i), path, field.name() + "[" + i + "]", leniency)));
        }
        return items;
    }

    private <T> T object(Field field, Function<Fields, T> type) {
        if (field.node() instanceof ObjectNode child) {
            return new Fields(child, path + field.name() + ".", leniency).as(type);
        }
        throw field.refusal(TYPE_CONSTRAINT_VIOLATION, "must be an object");
    }

    private <T> T as(Function<Fields, T> type) {
        T value = type.apply(this);
        if (found < object.size() && !leniency.forgives(Deviation.UNKNOWN_FIELD)) {
            throw unknownField();
        }
        return value;
    }

    private InvalidPayload unknownField() {
        String unknown = object.propertyNames().stream()
                .filter(name -> !asked.contains(name))
                .findFirst()
                .orElseThrow();
        return new InvalidPayload(FORMATION_VIOLATION, path + unknown + " is not a field of this message");
    }

    private Field required(String name) {
        return optional(name).orElseThrow(() -> missing(name));
    }

    private Optional<Field> optionalFilled(String name) {
        return optional(name).filter(field -> !field.isBlank());
    }

    private Optional<Field> optional(String name) {
        asked.add(name);
        JsonNode node = object.get(name);
        if (node == null) {
            return Optional.empty();
        }
        found++;
        Field field = new Field(node, path, name, leniency);
        if (!node.isNull()) {
            return Optional.of(field);
        }
        field.check(leniency.forgives(Deviation.NULL_FIELD), TYPE_CONSTRAINT_VIOLATION, "must not be null");
        return Optional.empty();
    }

    private InvalidPayload missing(String name) {
        return new InvalidPayload(OCCURRENCE_CONSTRAINT_VIOLATION, path + name + " is missing");
    }
}
