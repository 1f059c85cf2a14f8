package io.wattbus.billing.tariff;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a request. */
final class Findings {

    static final String MISSING = "is missing";

    private static final int INTEGER_DIGITS = 9;
    private static final int DECIMALS = 20;

    private final List<Finding> findings = new ArrayList<>();

    List<Finding> all() {
        return List.copyOf(findings);
    }

    void report(String at, String detail) {
        findings.add(new Finding(at, detail));
    }

    /** What is there, or a finding. */
    <T> Optional<T> required(String at, @Nullable T value) {
        if (value == null) {
            report(at, MISSING);
        }
        return Optional.ofNullable(value);
    }

    /** {@code text} as {@code parse} understands it; empty if it is not there, or with a finding if it is not understood. */
    <T> Optional<T> parsed(String at, @Nullable String text, Function<String, T> parse, String expected) {
        try {
            return Optional.ofNullable(text).map(parse);
        } catch (DateTimeException | IllegalArgumentException e) {
            report(at, "must be " + expected);
            return Optional.empty();
        }
    }

    /** That {@code number}, if it is there, can be calculated with. */
    void number(String at, @Nullable BigDecimal number) {
        if (number != null
                && (number.scale() > DECIMALS || (long) number.precision() - number.scale() > INTEGER_DIGITS)) {
            report(
                    at,
                    "has too many digits: at most %d before and %d after the point"
                            .formatted(INTEGER_DIGITS, DECIMALS));
        }
    }

    /** The same, and that it is not negative. */
    void notNegative(String at, @Nullable BigDecimal number) {
        if (number != null && number.signum() < 0) {
            report(at, "must not be negative");
        } else {
            number(at, number);
        }
    }

    /** The same, and that it is there. */
    void amount(String at, @Nullable BigDecimal amount) {
        required(at, amount);
        notNegative(at, amount);
    }
}
