package io.wattbus.billing.rating;

import java.util.Currency;

/** An exact amount without and with VAT. */
public record Cost(Amount exclVat, Amount inclVat) {

    /** Nothing. */
    public static final Cost ZERO = new Cost(Amount.ZERO, Amount.ZERO);

    public Cost plus(Cost other) {
        return new Cost(exclVat.plus(other.exclVat), inclVat.plus(other.inclVat));
    }

    public Cost minus(Cost other) {
        return new Cost(exclVat.minus(other.exclVat), inclVat.minus(other.inclVat));
    }

    /** What is billed: rounded half up to the digits of {@code currency}. */
    public Price rounded(Currency currency) {
        return new Price(exclVat.rounded(currency), inclVat.rounded(currency));
    }

    /** The same before rounding. */
    public Price unrounded() {
        return new Price(exclVat.unrounded(), inclVat.unrounded());
    }
}
