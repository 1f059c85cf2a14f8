package io.wattbus.billing.rating;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A pair of restrictions {@code min_} (inclusive) and {@code max_} (exclusive) of the same thing (OCPI 2.2.1
 * TariffRestrictions).
 */
public record Bounds(Optional<Fraction> min, Optional<Fraction> max) {

    /** Everything is within. */
    public static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty());

    /** {@code min} and {@code max}, where they are given. */
    public static Bounds of(Optional<BigDecimal> min, Optional<BigDecimal> max) {
        return new Bounds(min.map(Fraction::of), max.map(Fraction::of));
    }

    boolean isNone() {
        return min.isEmpty() && max.isEmpty();
    }

    boolean hold(Fraction value) {
        return (min.isEmpty() || value.compareTo(min.get()) >= 0) && (max.isEmpty() || value.compareTo(max.get()) < 0);
    }

    /** Whether they hold for every value of {@code range}; what is not known is within no bounds. */
    boolean hold(Optional<Range> range) {
        return isNone()
                || range.filter(values -> (min.isEmpty() || values.least().compareTo(min.get()) >= 0)
                                && (max.isEmpty() || values.most().compareTo(max.get()) < 0))
                        .isPresent();
    }

    Stream<Fraction> values() {
        return Stream.concat(min.stream(), max.stream());
    }
}
