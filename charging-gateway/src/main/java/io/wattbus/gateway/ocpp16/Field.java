package io.wattbus.gateway.ocpp16;

import static io.wattbus.gateway.rpc.ErrorCode.PROPERTY_CONSTRAINT_VIOLATION;
import static io.wattbus.gateway.rpc.ErrorCode.TYPE_CONSTRAINT_VIOLATION;

import io.wattbus.gateway.rpc.ErrorCode;
import io.wattbus.gateway.vendor.Deviation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A field that is there, or an element of a list.
 *
 * @param path of the object that it is in
 */
record Field(JsonNode node, String path, String name, Leniency leniency) {

    private static final long MAX_WATT_HOURS = 1_000_000_000_000L;
    private static final int MAX_OTHER_WORD = 50;
    private static final int MAX_LONG_TEXT = 255;

    int integer(int min) {
        BigDecimal number = number();
        check(Numbers.isBetween(number, min, Integer.MAX_VALUE), PROPERTY_CONSTRAINT_VIOLATION, "is out of range");
        check(Numbers.isWhole(number), TYPE_CONSTRAINT_VIOLATION, "must be a whole number");
        check(hasNoDecimals(number), TYPE_CONSTRAINT_VIOLATION, "must be a whole number");
        return number.intValueExact();
    }

    long wattHours() {
        BigDecimal number = number();
        boolean inRange = Numbers.isBetween(number, -MAX_WATT_HOURS, MAX_WATT_HOURS);
        check(inRange, PROPERTY_CONSTRAINT_VIOLATION, "is out of range");
        check(hasNoDecimals(number), TYPE_CONSTRAINT_VIOLATION, "must be a whole number");
        return number.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private boolean hasNoDecimals(BigDecimal number) {
        return number.scale() <= 0 || leniency.forgives(Deviation.DECIMALS);
    }

    BigDecimal tenths() {
        BigDecimal number = number();
        boolean precise = Numbers.isWhole(number.multiply(BigDecimal.TEN));
        check(precise, PROPERTY_CONSTRAINT_VIOLATION, "has more than one decimal");
        return number;
    }

    private BigDecimal number() {
        if (node.isNumber()) {
            return Numbers.of(node).orElseThrow(() -> refusal(PROPERTY_CONSTRAINT_VIOLATION, "is out of range"));
        }
        Optional<BigDecimal> inText = node.isString() ? Numbers.parse(node.stringValue()) : Optional.empty();
        return inText.filter(number -> leniency.forgives(Deviation.NUMBER_AS_TEXT))
                .orElseThrow(() -> refusal(TYPE_CONSTRAINT_VIOLATION, "must be a number"));
    }

    boolean flag() {
        check(node.isBoolean(), TYPE_CONSTRAINT_VIOLATION, "must be a boolean");
        return node.booleanValue();
    }

    /** Text that means something as it is. */
    String text() {
        check(node.isString(), TYPE_CONSTRAINT_VIOLATION, "must be a string");
        String text = node.stringValue();
        check(Texts.isStorable(text), PROPERTY_CONSTRAINT_VIOLATION, "has control characters");
        return text;
    }

    String text(int max) {
        String text = text();
        check(Texts.fits(text, max), PROPERTY_CONSTRAINT_VIOLATION, "has more than " + max + " characters");
        return text;
    }

    /** Text that may have been a number. */
    String value() {
        return node.isNumber() && leniency.forgives(Deviation.TEXT_AS_NUMBER) ? number().toString() : text();
    }

    /** Text that only people read. */
    String freeText(int max) {
        String text = isTextWithControls() && leniency.forgives(Deviation.CONTROL_CHARACTERS)
                ? Texts.storable(node.stringValue())
                : value();
        boolean fits = Texts.fits(text, max) || leniency.forgives(Deviation.TEXT_TOO_LONG);
        check(fits, PROPERTY_CONSTRAINT_VIOLATION, "has more than " + max + " characters");
        return Texts.cut(text, MAX_LONG_TEXT);
    }

    /** The value of a setting: text that may have been a number or a boolean, and is cut if that is forgiven. */
    String setting(int max) {
        String text = node.isBoolean() && leniency.forgives(Deviation.TEXT_AS_NUMBER) ? node.toString() : value();
        boolean fits = Texts.fits(text, max) || leniency.forgives(Deviation.TEXT_TOO_LONG);
        check(fits, PROPERTY_CONSTRAINT_VIOLATION, "has more than " + max + " characters");
        return Texts.cut(text, max);
    }

    private boolean isTextWithControls() {
        return node.isString() && !Texts.isStorable(node.stringValue());
    }

    /** Text of any length, or to who forgives it any JSON. */
    String data() {
        return !node.isString() && leniency.forgives(Deviation.DATA_AS_JSON) ? node.toString() : text();
    }

    URI uri() {
        try {
            URI uri = new URI(text());
            check(uri.isAbsolute(), PROPERTY_CONSTRAINT_VIOLATION, "is not an absolute URI");
            return uri;
        } catch (URISyntaxException notOne) {
            throw refusal(PROPERTY_CONSTRAINT_VIOLATION, "is not an absolute URI");
        }
    }

    <E extends Enum<E> & Word> E word(Class<E> type) {
        return knownWord(type).orElseThrow(this::noSuchWord);
    }

    <E extends Enum<E> & Word> E word(Class<E> type, E other, Deviation deviation) {
        return knownWord(type).orElseGet(() -> {
            if (leniency.forgives(deviation)) {
                return other;
            }
            throw noSuchWord();
        });
    }

    private <E extends Enum<E> & Word> Optional<E> knownWord(Class<E> type) {
        String word = text();
        return Word.of(type, word)
                .or(() -> Word.ignoringCase(type, word).filter(found -> leniency.forgives(Deviation.WORD_CASE)));
    }

    /** One of {@code words}, or to who forgives it another short word. */
    String wordOrOther(Set<String> words, Deviation deviation) {
        String word = text(MAX_OTHER_WORD);
        if (words.contains(word)) {
            return word;
        }
        return words.stream()
                .filter(word::equalsIgnoreCase)
                .filter(found -> leniency.forgives(Deviation.WORD_CASE))
                .findFirst()
                .or(() -> Optional.of(word).filter(other -> leniency.forgives(deviation)))
                .orElseThrow(this::noSuchWord);
    }

    private InvalidPayload noSuchWord() {
        return refusal(PROPERTY_CONSTRAINT_VIOLATION, "is not a value of its enumeration");
    }

    /** Empty only if it cannot be read and that is forgiven. */
    Optional<Instant> timestamp() {
        Optional<Instant> moment = node.isString() ? moment(node.stringValue()) : Optional.empty();
        if (moment.isEmpty() && !leniency.forgives(Deviation.UNREADABLE_TIMESTAMP)) {
            check(node.isString(), TYPE_CONSTRAINT_VIOLATION, "must be a string");
            throw refusal(PROPERTY_CONSTRAINT_VIOLATION, "is not a time of ISO 8601");
        }
        return moment;
    }

    private Optional<Instant> moment(String text) {
        return Timestamps.parse(text)
                .filter(moment -> Timestamps.isExact(text) || leniency.forgives(Deviation.LOOSE_TIMESTAMP));
    }

    /** Whether it says nothing, which counts as not being there. */
    boolean isBlank() {
        return node.isString() && node.stringValue().isBlank() && leniency.forgives(Deviation.EMPTY_TEXT);
    }

    void check(boolean condition, ErrorCode code, String problem) {
        if (!condition) {
            throw refusal(code, problem);
        }
    }

    InvalidPayload refusal(ErrorCode code, String problem) {
        return new InvalidPayload(code, path + name + " " + problem);
    }
}
