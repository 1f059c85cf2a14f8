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

    /** The number that {@code node} is; empty if it cannot be reckoned with at little cost, as 1e999999999 cannot. */
    static Optional<BigDecimal> of(JsonNode node) {
        if (node.isInt()) {
            return Optional.of(BigDecimal.valueOf(node.intValue()));
        }
        return node.decimalValueOpt().filter(Numbers::isModest);
    }

    /** The number that {@code text} says. */
    static Optional<BigDecimal> parse(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text.strip())) : Optional.empty();
    }

    private static boolean isModest(BigDecimal number) {
        return number.scale() <= MAX_DIGITS && (long) number.precision() - number.scale() <= MAX_DIGITS;
    }

    static boolean isBetween(BigDecimal number, long min, long max) {
        return number.compareTo(BigDecimal.valueOf(min)) >= 0 && number.compareTo(BigDecimal.valueOf(max)) <= 0;
    }

    static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
