package io.wattbus.billing.rating;

import java.util.List;
import java.util.Optional;

/** Prices that hold under the same conditions (OCPI 2.2.1 TariffElement); so far under all. */
public record TariffElement(List<PriceComponent> priceComponents) {

    public TariffElement {
        priceComponents = List.copyOf(priceComponents);
        if (priceComponents.isEmpty()) {
            throw new IllegalArgumentException("A tariff element needs a price component");
        }
        if (priceComponents.stream().map(PriceComponent::type).distinct().count() < priceComponents.size()) {
            throw new IllegalArgumentException("A tariff element has one price component per dimension at most");
        }
    }

    Optional<PriceComponent> component(TariffDimension dimension) {
        return priceComponents.stream()
                .filter(component -> component.type() == dimension)
                .findFirst();
    }
}
