package io.wattbus.billing.rating;

import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What a session costs, and how that comes about: the lines, and what the tariff's limits add or take away, are the
 * total.
 *
 * @param adjustment what minimum (positive) and maximum price (negative) change
 */
public record Rating(Currency currency, SessionRecord session, List<RatedLine> lines, Cost adjustment) {

    public Rating {
        lines = List.copyOf(lines);
    }

    /** Exact total. */
    public Cost total() {
        return sum(lines).plus(adjustment);
    }

    /** What is to be paid: the total rounded half up to the currency's digits. */
    public Price totalPrice() {
        return total().rounded(currency);
    }

    /** Exact part of {@code dimension} in the total, before limits; empty if the tariff does not price it. */
    public Optional<Cost> part(TariffDimension dimension) {
        List<RatedLine> part =
                lines.stream().filter(line -> line.dimension() == dimension).toList();
        return part.isEmpty() ? Optional.empty() : Optional.of(sum(part));
    }

    static Cost sum(List<RatedLine> lines) {
        return lines.stream().map(RatedLine::cost).reduce(Cost.ZERO, Cost::plus);
    }
}
