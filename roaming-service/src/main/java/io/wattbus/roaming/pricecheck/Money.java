package io.wattbus.roaming.pricecheck;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** An amount without and, if known, with VAT. */
public record Money(BigDecimal exclVat, Optional<BigDecimal> inclVat) {

    /** The same taken back. */
    Money negated() {
        return new Money(exclVat.negate(), inclVat.map(BigDecimal::negate));
    }

    /** Each side with that of {@code limit}, where it has one. */
    Money limited(Money limit, BinaryOperator<BigDecimal> by) {
        return new Money(
                by.apply(exclVat, limit.exclVat()),
                inclVat.map(own ->
                        limit.inclVat().map(other -> by.apply(own, other)).orElse(own)));
    }

    /** Whether a side that both have differs by more than {@code tolerance}. */
    boolean differs(Money other, BigDecimal tolerance) {
        return differ(exclVat, other.exclVat, tolerance)
                || (inclVat.isPresent()
                        && other.inclVat.isPresent()
                        && differ(inclVat.get(), other.inclVat.get(), tolerance));
    }

    private static boolean differ(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
        return one.subtract(other).abs().compareTo(tolerance) > 0;
    }
}
