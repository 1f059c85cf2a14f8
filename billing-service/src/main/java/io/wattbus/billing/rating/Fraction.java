package io.wattbus.billing.rating;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number: a fraction in lowest terms, its denominator positive. Nearly all that are calculated with fit into two
 * {@code long}s; those that do not are of any size. A number has one form only, so that equal ones are equal objects.
 */
public sealed interface Fraction extends Comparable<Fraction> permits SmallFraction, LargeFraction {

    /** 0. */
    Fraction ZERO = of(0);

    /** 1. */
    Fraction ONE = of(1);

    /** Digits after the point of a decimal that has no end. */
    int ENDLESS_DECIMALS = 10;

    /** The whole number {@code number}. */
    static Fraction of(long number) {
        return of(number, 1);
    }

    /** {@code numerator / denominator}; the denominator is positive. */
    static Fraction of(long numerator, long denominator) {
        return SmallFraction.fits(numerator)
                ? SmallFraction.reduced(numerator, denominator)
                : LargeFraction.reduced(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The decimal {@code decimal}. */
    static Fraction of(BigDecimal decimal) {
        if (decimal.scale() <= 0) {
            return LargeFraction.reduced(decimal.toBigIntegerExact(), BigInteger.ONE);
        }
        return SmallFraction.fits(decimal)
                ? SmallFraction.reduced(decimal.unscaledValue().longValue(), SmallFraction.powerOfTen(decimal.scale()))
                : LargeFraction.reduced(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    Fraction plus(Fraction other);

    Fraction minus(Fraction other);

    Fraction times(Fraction other);

    /** This divided by {@code other}, which is not 0. */
    Fraction dividedBy(Fraction other);

    /** -1, 0 or 1. */
    int signum();

    /** Itself, as what is of any size. */
    LargeFraction large();

    /** The least whole multiple of {@code step}, which is positive, that is not less than this. */
    default Fraction upToMultipleOf(Fraction step) {
        LargeFraction steps = dividedBy(step).large();
        BigInteger[] whole = steps.numerator().divideAndRemainder(steps.denominator());
        BigInteger up = whole[1].signum() > 0 ? whole[0].add(BigInteger.ONE) : whole[0];
        return step.times(LargeFraction.reduced(up, BigInteger.ONE));
    }

    /** The greatest whole number that is not greater than this, which is not negative. */
    long floor();

    /** Rounded half up. */
    default long round() {
        return rounded(0).longValueExact();
    }

    /** Rounded half up to so many decimals. */
    default BigDecimal rounded(int decimals) {
        LargeFraction large = large();
        return new BigDecimal(large.numerator())
                .divide(new BigDecimal(large.denominator()), decimals, RoundingMode.HALF_UP);
    }

    /** As a decimal: exact where it has an end, else rounded half up to ten decimals; without trailing zeros. */
    default BigDecimal decimal() {
        BigDecimal decimal = rounded(large().decimals(ENDLESS_DECIMALS)).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }
}
