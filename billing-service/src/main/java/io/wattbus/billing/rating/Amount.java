package io.wattbus.billing.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount of money. Prices are per kWh and per hour: a kWh divides decimally, an hour does not (twenty minutes at
 * 2.00 are two thirds), so the amount is kept as a decimal over the milliseconds of an hour and nothing is ever cut off
 * on the way. It becomes a decimal in this class and nowhere else.
 *
 * @param millisPerHour the amount times 3,600,000, without trailing zeros
 */
public record Amount(BigDecimal millisPerHour) implements Comparable<Amount> {

    /** Nothing. */
    public static final Amount ZERO = new Amount(BigDecimal.ZERO);

    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600_000);

    /** Dividing by an hour's milliseconds (2^7 x 3^2 x 5^5) adds at most so many decimals, if it comes out even. */
    private static final int HOUR_DECIMALS = 7;

    private static final int LEAST_DECIMALS = 10;

    public Amount {
        millisPerHour = millisPerHour.stripTrailingZeros();
    }

    /** The amount {@code decimal}. */
    public static Amount of(BigDecimal decimal) {
        return new Amount(decimal.multiply(HOUR));
    }

    /** What {@code millis} milliseconds cost at {@code price} per hour. */
    public static Amount perHour(BigDecimal price, long millis) {
        return new Amount(price.multiply(BigDecimal.valueOf(millis)));
    }

    public Amount plus(Amount other) {
        return new Amount(millisPerHour.add(other.millisPerHour));
    }

    public Amount minus(Amount other) {
        return new Amount(millisPerHour.subtract(other.millisPerHour));
    }

    /** This amount with {@code percent} per cent on top. */
    public Amount plusPercent(BigDecimal percent) {
        return plus(new Amount(millisPerHour.multiply(percent).movePointLeft(2)));
    }

    /** Rounded half up to the digits of {@code currency}: the one place where money is rounded. */
    public BigDecimal rounded(Currency currency) {
        return millisPerHour.divide(HOUR, currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }

    /** As a decimal: exact where it has an end, else to ten decimals or more; without trailing zeros. */
    public BigDecimal unrounded() {
        int decimals = Math.max(millisPerHour.scale() + HOUR_DECIMALS, LEAST_DECIMALS);
        BigDecimal decimal =
                millisPerHour.divide(HOUR, decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    @Override
    public int compareTo(Amount other) {
        return millisPerHour.compareTo(other.millisPerHour);
    }
}
