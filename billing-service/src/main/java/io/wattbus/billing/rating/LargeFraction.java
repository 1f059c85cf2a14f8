package io.wattbus.billing.rating;

import java.math.BigInteger;

/** One of any size. In lowest terms, except where a small one is seen as large for a moment: results are always reduced. */
record LargeFraction(BigInteger numerator, BigInteger denominator) implements Fraction {

    private static final BigInteger FIVE = BigInteger.valueOf(5);

    /** In lowest terms, and small if it can be. */
    static Fraction reduced(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("A denominator is positive");
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger over = numerator.divide(common);
        BigInteger under = denominator.divide(common);
        return isSmall(over) && isSmall(under)
                ? new SmallFraction(over.longValue(), under.longValue())
                : new LargeFraction(over, under);
    }

    @Override
    public Fraction plus(Fraction other) {
        LargeFraction large = other.large();
        return reduced(
                numerator.multiply(large.denominator).add(large.numerator.multiply(denominator)),
                denominator.multiply(large.denominator));
    }

    @Override
    public Fraction minus(Fraction other) {
        LargeFraction large = other.large();
        return plus(new LargeFraction(large.numerator.negate(), large.denominator));
    }

    @Override
    public Fraction times(Fraction other) {
        LargeFraction large = other.large();
        return reduced(numerator.multiply(large.numerator), denominator.multiply(large.denominator));
    }

    @Override
    public Fraction dividedBy(Fraction other) {
        LargeFraction large = other.large();
        BigInteger sign = BigInteger.valueOf(large.numerator.signum());
        return reduced(
                numerator.multiply(large.denominator).multiply(sign), denominator.multiply(large.numerator.abs()));
    }

    @Override
    public int signum() {
        return numerator.signum();
    }

    @Override
    public long floor() {
        return numerator.divide(denominator).longValueExact();
    }

    @Override
    public int compareTo(Fraction other) {
        LargeFraction large = other.large();
        return numerator.multiply(large.denominator).compareTo(large.numerator.multiply(denominator));
    }

    @Override
    public LargeFraction large() {
        return this;
    }

    /** How many decimals it has, or {@code endless} if they have no end. */
    int decimals(int endless) {
        int twos = denominator.getLowestSetBit();
        BigInteger rest = denominator.shiftRight(twos);
        int fives = 0;
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
            fives++;
        }
        return rest.equals(BigInteger.ONE) ? Math.max(twos, fives) : endless;
    }

    private static boolean isSmall(BigInteger number) {
        return number.bitLength() < Long.SIZE && SmallFraction.fits(number.longValue());
    }
}
