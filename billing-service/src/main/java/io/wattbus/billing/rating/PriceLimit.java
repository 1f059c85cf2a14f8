package io.wattbus.billing.rating;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A least or greatest price of a session, each side on its own (OCPI 2.2.1 Tariff, min_price and max_price).
 *
 * @param inclVat empty: the price including VAT has no limit
 */
public record PriceLimit(BigDecimal exclVat, Optional<BigDecimal> inclVat) {

    public PriceLimit {
        if (exclVat.signum() < 0 || inclVat.filter(price -> price.signum() < 0).isPresent()) {
            throw new IllegalArgumentException("A price limit must not be negative");
        }
        exclVat = exclVat.stripTrailingZeros();
        inclVat = inclVat.map(BigDecimal::stripTrailingZeros);
    }

    Cost atLeast(Cost cost) {
        return new Cost(
                max(cost.exclVat(), Amount.of(exclVat)),
                inclVat.map(limit -> max(cost.inclVat(), Amount.of(limit))).orElse(cost.inclVat()));
    }

    Cost atMost(Cost cost) {
        return new Cost(
                min(cost.exclVat(), Amount.of(exclVat)),
                inclVat.map(limit -> min(cost.inclVat(), Amount.of(limit))).orElse(cost.inclVat()));
    }

    private static Amount max(Amount a, Amount b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Amount min(Amount a, Amount b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
