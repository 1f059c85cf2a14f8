package io.wattbus.billing.rating;

import java.math.BigDecimal;
import java.math.BigInteger;

/** One of two {@code long}s, neither of them the least that there is: it has no positive counterpart. */
record SmallFraction(long numerator, long denominator) implements Fraction {

    private static final int MOST_DIGITS = 18;

    static boolean fits(long number) {
        return number != Long.MIN_VALUE;
    }

    /** Whether it does without being reduced; it has decimals. */
    static boolean fits(BigDecimal decimal) {
        return decimal.precision() <= MOST_DIGITS && decimal.scale() <= MOST_DIGITS;
    }

    static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    /** In lowest terms; {@code numerator} fits. */
    static SmallFraction reduced(long numerator, long denominator) {
        if (denominator <= 0) {
            throw new IllegalArgumentException("A denominator is positive");
        }
        long common = denominator == 1 ? 1 : commonDivisor(Math.abs(numerator), denominator);
        return common == 1
                ? new SmallFraction(numerator, denominator)
                : new SmallFraction(numerator / common, denominator / common);
    }

    @Override
    public Fraction plus(Fraction other) {
        return other instanceof SmallFraction small ? sum(small, small.numerator) : large().plus(other);
    }

    @Override
    public Fraction minus(Fraction other) {
        return other instanceof SmallFraction small ? sum(small, -small.numerator) : large().minus(other);
    }

    @Override
    public Fraction times(Fraction other) {
        return other instanceof SmallFraction small
                ? product(small.numerator, small.denominator)
                : large().times(other);
    }

    @Override
    public Fraction dividedBy(Fraction other) {
        return other instanceof SmallFraction small && small.numerator != 0
                ? product(Long.signum(small.numerator) * small.denominator, Math.abs(small.numerator))
                : large().dividedBy(other);
    }

    @Override
    public int signum() {
        return Long.signum(numerator);
    }

    @Override
    public long floor() {
        return numerator / denominator;
    }

    @Override
    public int compareTo(Fraction other) {
        if (other instanceof SmallFraction small) {
            if (denominator == small.denominator) {
                return Long.compare(numerator, small.numerator);
            }
            if (isProductSmall(numerator, small.denominator) && isProductSmall(small.numerator, denominator)) {
                return Long.compare(numerator * small.denominator, small.numerator * denominator);
            }
        }
        return large().compareTo(other);
    }

    @Override
    public LargeFraction large() {
        return new LargeFraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** This and {@code added / other.denominator}. */
    private Fraction sum(SmallFraction other, long added) {
        if (denominator == 1 && other.denominator == 1 && isSumSmall(numerator, added)) {
            return new SmallFraction(numerator + added, 1);
        }
        if (isProductSmall(numerator, other.denominator)
                && isProductSmall(added, denominator)
                && isProductSmall(denominator, other.denominator)
                && isSumSmall(numerator * other.denominator, added * denominator)) {
            return denominator == other.denominator
                    ? reduced(numerator + added, denominator)
                    : reduced(numerator * other.denominator + added * denominator, denominator * other.denominator);
        }
        return large().plus(new SmallFraction(added, other.denominator));
    }

    private Fraction product(long times, long over) {
        return isProductSmall(numerator, times) && isProductSmall(denominator, over)
                ? reduced(numerator * times, denominator * over)
                : large().times(new SmallFraction(times, over));
    }

    private static boolean isSumSmall(long one, long other) {
        long sum = one + other;
        return ((one ^ sum) & (other ^ sum)) >= 0 && fits(sum);
    }

    private static boolean isProductSmall(long one, long other) {
        long product = one * other;
        return Math.multiplyHigh(one, other) == product >> (Long.SIZE - 1) && fits(product);
    }

    /** The greatest (Stein's way: shifts and differences, no divisions); both not negative, {@code other} positive. */
    private static long commonDivisor(long one, long other) {
        if (one == 0) {
            return other;
        }
        int twos = Long.numberOfTrailingZeros(one | other);
        long a = one >> Long.numberOfTrailingZeros(one);
        long b = other >> Long.numberOfTrailingZeros(other);
        while (a != b) {
            long difference = Math.abs(a - b);
            b = Math.min(a, b);
            a = difference >> Long.numberOfTrailingZeros(difference);
        }
        return a << twos;
    }
}
