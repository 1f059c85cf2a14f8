package io.wattbus.roaming.pricecheck;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A tariff, as far as the price of a session follows from it. */
record PriceList(List<Element> elements, Optional<Money> minPrice, Optional<Money> maxPrice) {

    PriceList {
        elements = List.copyOf(elements);
    }

    /**
     * Prices that hold together.
     *
     * @param byPower whether they depend on what the record does not tell
     * @param ofReservation whether they are for the time before the session
     */
    record Element(List<Price> prices, Optional<Restriction> restriction, boolean byPower, boolean ofReservation) {

        Element {
            prices = List.copyOf(prices);
        }

        private Optional<Price> price(Dimension dimension) {
            return prices.stream()
                    .filter(price -> price.dimension() == dimension)
                    .findFirst();
        }

        private boolean holds(Moment moment) {
            return !ofReservation && restriction.filter(it -> !it.holds(moment)).isEmpty();
        }
    }

    /**
     * A price without VAT, per kWh, per hour or once.
     *
     * @param vat in per cent
     * @param step Wh or s
     */
    record Price(Dimension dimension, BigDecimal price, BigDecimal vat, BigDecimal step) {}

    /** Of the first element that has one for {@code dimension} and holds (OCPI 2.2.1 mod_tariffs, Tariff object). */
    Optional<Price> price(Dimension dimension, Moment moment) {
        return elements.stream()
                .filter(element -> element.holds(moment))
                .flatMap(element -> element.price(dimension).stream())
                .findFirst();
    }

    /** Why a session's periods do not tell what it costs; empty if they do. */
    Optional<String> obstacle(boolean clockKnown) {
        List<Element> ofSession =
                elements.stream().filter(element -> !element.ofReservation()).toList();
        if (ofSession.stream().anyMatch(Element::byPower)) {
            return Optional.of("by-power");
        }
        if (ofSession.stream().anyMatch(element -> is(element, Restriction::goesByEnergy) && hasFlat(element))) {
            return Optional.of("flat-by-energy");
        }
        boolean byClock = ofSession.stream().anyMatch(element -> is(element, Restriction::goesByClock));
        return byClock && !clockKnown ? Optional.of("clock-unknown") : Optional.empty();
    }

    private static boolean is(Element element, Predicate<Restriction> what) {
        return element.restriction().filter(what).isPresent();
    }

    /** Whether there is a price for {@code dimension} at all. */
    boolean prices(Dimension dimension) {
        return elements.stream()
                .anyMatch(element ->
                        !element.ofReservation() && element.price(dimension).isPresent());
    }

    /** Durations from which on a price may hold. */
    Stream<Duration> leastDurations() {
        return elements.stream()
                .flatMap(element -> element.restriction().stream())
                .flatMap(restriction -> restriction.minDuration().stream());
    }

    private static boolean hasFlat(Element element) {
        return element.price(Dimension.FLAT).isPresent();
    }
}
