package io.wattbus.billing.rating;

import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What charging costs (OCPI 2.2.1 Tariff, its prices alone). */
public record Tariff(
        Currency currency, List<TariffElement> elements, Optional<PriceLimit> minPrice, Optional<PriceLimit> maxPrice) {

    public Tariff {
        elements = List.copyOf(elements);
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("A tariff needs an element");
        }
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("Nothing can be billed in " + currency);
        }
    }

    /** The price of {@code dimension}: of the first element that has one (OCPI 2.2.1 mod_tariffs, Tariff object). */
    Optional<PriceComponent> component(TariffDimension dimension) {
        return elements.stream()
                .flatMap(element -> element.component(dimension).stream())
                .findFirst();
    }

    Cost limit(Cost cost) {
        Cost raised = minPrice.map(limit -> limit.atLeast(cost)).orElse(cost);
        return maxPrice.map(limit -> limit.atMost(raised)).orElse(raised);
    }
}
