package io.wattbus.billing.rating;

import java.util.List;
import java.util.Optional;

/** Prices that hold under the same conditions (OCPI 2.2.1 TariffElement). */
public record TariffElement(List<PriceComponent> priceComponents, Restrictions restrictions) {

    public TariffElement {
        priceComponents = List.copyOf(priceComponents);
        if (priceComponents.isEmpty()) {
            throw new IllegalArgumentException("A tariff element needs a price component");
        }
        if (priceComponents.stream().map(PriceComponent::type).distinct().count() < priceComponents.size()) {
            throw new IllegalArgumentException("A tariff element has one price component per dimension at most");
        }
    }

    /** Prices that always hold in a session. */
    public TariffElement(List<PriceComponent> priceComponents) {
        this(priceComponents, Restrictions.NONE);
    }

    Optional<PriceComponent> component(TariffDimension dimension, Moment moment) {
        for (PriceComponent component : priceComponents) {
            if (component.type() == dimension) {
                return restrictions.hold(moment) ? Optional.of(component) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    boolean isForExpiry() {
        return restrictions.reservation().equals(Optional.of(ReservationRestriction.RESERVATION_EXPIRES));
    }
}
