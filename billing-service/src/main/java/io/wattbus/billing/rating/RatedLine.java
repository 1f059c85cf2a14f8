package io.wattbus.billing.rating;

/**
 * What one part of the cost comes to in one period.
 *
 * @param period index of the rated period it belongs to
 * @param quantity as measured, in the dimension's unit
 * @param billed as billed: with what {@code step_size} adds
 */
public record RatedLine(int period, CostPart part, PriceComponent component, Fraction quantity, Fraction billed) {

    /** Exact. */
    public Cost cost() {
        return component.cost(billed);
    }

    RatedLine withSurplus(Fraction surplus) {
        return new RatedLine(period, part, component, quantity, billed.plus(surplus));
    }
}
