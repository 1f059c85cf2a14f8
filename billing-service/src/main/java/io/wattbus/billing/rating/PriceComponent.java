package io.wattbus.billing.rating;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a dimension is priced (OCPI 2.2.1 PriceComponent).
 *
 * @param price excluding VAT: per kWh, per hour, or once
 * @param vat in per cent; empty: no VAT applies, and the price including VAT is the one excluding it
 * @param stepSize smallest billed quantity in Wh or s; 0 is none
 */
public record PriceComponent(TariffDimension type, BigDecimal price, Optional<BigDecimal> vat, long stepSize) {

    public PriceComponent {
        if (price.signum() < 0 || vat.filter(percent -> percent.signum() < 0).isPresent() || stepSize < 0) {
            throw new IllegalArgumentException("price, vat and step_size must not be negative");
        }
        price = price.stripTrailingZeros();
        vat = vat.map(BigDecimal::stripTrailingZeros);
    }

    Cost cost(Fraction quantity) {
        Amount exclVat = new Amount(Fraction.of(price).times(type.priced(quantity)));
        return new Cost(exclVat, vat.map(exclVat::plusPercent).orElse(exclVat));
    }

    Fraction roundUp(Fraction quantity) {
        return type.roundUp(quantity, stepSize);
    }
}
