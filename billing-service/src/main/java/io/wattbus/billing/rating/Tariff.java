package io.wattbus.billing.rating;

import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

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

    /**
     * The price of {@code part} at {@code moment}: of the first element that has one and holds (OCPI 2.2.1 mod_tariffs,
     * Tariff object); but the time of an expired reservation has that of RESERVATION_EXPIRES, if there is one
     * (ReservationRestrictionType).
     */
    Optional<PriceComponent> component(CostPart part, Moment moment) {
        return part == CostPart.RESERVATION_TIME && moment.phase() == Phase.EXPIRED_RESERVATION
                ? first(part, moment, TariffElement::isForExpiry)
                        .or(() -> first(part, moment, element -> !element.isForExpiry()))
                : first(part, moment, _ -> true);
    }

    /** Whether its prices depend on the location's clock. */
    public boolean goesByClock() {
        return !clockBoundaries().isEmpty();
    }

    /** The times of the day at which a price may change. */
    List<LocalTime> clockBoundaries() {
        return elements.stream()
                .flatMap(element -> element.restrictions().hours().boundaries().stream())
                .distinct()
                .toList();
    }

    /** Values of {@code bounds} at which a price may change. */
    List<Fraction> boundaries(Function<Restrictions, Bounds> bounds) {
        return elements.stream()
                .map(TariffElement::restrictions)
                .map(bounds)
                .flatMap(Bounds::values)
                .distinct()
                .toList();
    }

    Cost limit(Cost cost) {
        Cost raised = minPrice.map(limit -> limit.atLeast(cost)).orElse(cost);
        return maxPrice.map(limit -> limit.atMost(raised)).orElse(raised);
    }

    private Optional<PriceComponent> first(CostPart part, Moment moment, Predicate<TariffElement> which) {
        for (TariffElement element : elements) {
            Optional<PriceComponent> component =
                    which.test(element) ? element.component(part.dimension(), moment) : Optional.empty();
            if (component.isPresent()) {
                return component;
            }
        }
        return Optional.empty();
    }
}
