package io.wattbus.availability.tariff;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * OCPI PriceComponent.
 *
 * @param price per kWh, per hour or once, excluding VAT
 * @param vat in percent; absent where it is not known
 */
public record PriceComponent(Dimension dimension, BigDecimal price, Optional<BigDecimal> vat) {

    private static final int PERCENT = 2;

    /** The price with its VAT, exact. */
    Optional<BigDecimal> inclVat() {
        return vat.map(percent -> price.add(price.multiply(percent).movePointLeft(PERCENT)));
    }
}
