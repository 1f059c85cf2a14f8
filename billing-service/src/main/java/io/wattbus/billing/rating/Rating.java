package io.wattbus.billing.rating;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a session costs, and how that comes about: the lines, and what the tariff's limits add or take away, are the
 * total.
 *
 * @param zone of the clock that it went by
 * @param periods the session, cut wherever a price changed
 * @param adjustment what minimum (positive) and maximum price (negative) change
 */
public record Rating(
        Currency currency, ZoneId zone, List<RatedPeriod> periods, List<RatedLine> lines, Cost adjustment) {

    public Rating {
        periods = List.copyOf(periods);
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

    /** The session cut only where a price changed, or charging and parking did: measured periods are joined. */
    public List<RatedPeriod> pricePeriods() {
        List<Map<CostPart, PriceComponent>> prices = new ArrayList<>();
        periods.forEach(_ -> prices.add(new EnumMap<>(CostPart.class)));
        lines.stream()
                .filter(line -> !line.part().isOnce())
                .forEach(line -> prices.get(line.period()).put(line.part(), line.component()));
        List<RatedPeriod> joined = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            RatedPeriod next = periods.get(i);
            boolean same = i > 0 && prices.get(i).equals(prices.get(i - 1)) && next.isLike(periods.get(i - 1));
            joined.add(same ? joined.removeLast().through(next) : next);
        }
        return joined;
    }

    /** Exact part of {@code parts} in the total, before limits; empty if the tariff does not price them. */
    public Optional<Cost> part(CostPart... parts) {
        Set<CostPart> wanted = Set.of(parts);
        List<RatedLine> part =
                lines.stream().filter(line -> wanted.contains(line.part())).toList();
        return part.isEmpty() ? Optional.empty() : Optional.of(sum(part));
    }

    /** Every price is multiplied once, with all that it is for. */
    static Cost sum(Collection<RatedLine> lines) {
        Map<PriceComponent, Fraction> billed = new HashMap<>();
        lines.forEach(line -> billed.merge(line.component(), line.billed(), Fraction::plus));
        return billed.entrySet().stream()
                .map(price -> price.getKey().cost(price.getValue()))
                .reduce(Cost.ZERO, Cost::plus);
    }
}
