package io.wattbus.billing.rating;

import java.math.BigDecimal;

/** Money as decimals, without and with VAT (OCPI Price). */
public record Price(BigDecimal exclVat, BigDecimal inclVat) {

    /** As much, to be given back. */
    public Price negated() {
        return new Price(exclVat.negate(), inclVat.negate());
    }
}
