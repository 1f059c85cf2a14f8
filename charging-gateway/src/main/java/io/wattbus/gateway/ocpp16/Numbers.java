package io.wattbus.gateway.ocpp16;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Numbers as they stand in payloads. */
final class Numbers {

    private static final Pattern DECIMAL = Pattern.compile("\\s*[+-]?\\d{1,18}(\\.\\d{1,18})?\\s*");
    private static final int MAX_DIGITS = 18;

    private Numbers() {}

    /** The number that {@code node} is, or to a tolerant reader says. */
    static Optional<BigDecimal> of(JsonNode node, Strictness strictness) {
        if (node.isInt()) {
            return Optional.of(BigDecimal.valueOf(node.intValue()));
        }
        if (node.isNumber()) {
            return Optional.of(node.decimalValue());
        }
        return strictness == Strictness.TOLERANT && node.isString() ? parse(node.stringValue()) : Optional.empty();
    }

    private static Optional<BigDecimal> parse(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text.strip())) : Optional.empty();
    }

    /** Whether {@code number} can be reckoned with at little cost: 1e999999999 cannot. */
    static boolean isModest(BigDecimal number) {
        return number.scale() <= MAX_DIGITS && (long) number.precision() - number.scale() <= MAX_DIGITS;
    }
}
