package io.wattbus.billing.rating;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount of money. Prices are per kWh and per hour: a kWh divides decimally, an hour does not (twenty minutes at
 * 2.00 are two thirds), so the amount is a fraction and nothing is ever cut off on the way. It becomes a decimal in this
 * class and nowhere else.
 */
public record Amount(Fraction value) implements Comparable<Amount> {

    /** Nothing. */
    public static final Amount ZERO = new Amount(Fraction.ZERO);

    private static final Fraction HUNDRED = Fraction.of(100);

    /** The amount {@code decimal}. */
    public static Amount of(BigDecimal decimal) {
        return new Amount(Fraction.of(decimal));
    }

    public Amount plus(Amount other) {
        return new Amount(value.plus(other.value));
    }

    public Amount minus(Amount other) {
        return new Amount(value.minus(other.value));
    }

    /** This amount with {@code percent} per cent on top. */
    public Amount plusPercent(BigDecimal percent) {
        return new Amount(value.times(HUNDRED.plus(Fraction.of(percent)).dividedBy(HUNDRED)));
    }

    /** Rounded half up to the digits of {@code currency}: the one place where money is rounded. */
    public BigDecimal rounded(Currency currency) {
        return value.rounded(currency.getDefaultFractionDigits());
    }

    /** As a decimal: exact where it has an end, else to ten decimals; without trailing zeros. */
    public BigDecimal unrounded() {
        return value.decimal();
    }

    @Override
    public int compareTo(Amount other) {
        return value.compareTo(other.value);
    }
}
