package io.wattbus.billing.rating;

/**
 * What one dimension costs in one period.
 *
 * @param period index of the charging period it belongs to
 * @param quantity as measured, in the dimension's unit
 * @param billed as billed: with what {@code step_size} adds
 */
public record RatedLine(int period, PriceComponent component, long quantity, long billed) {

    /** Exact. */
    public Cost cost() {
        return component.cost(billed);
    }

    TariffDimension dimension() {
        return component.type();
    }

    RatedLine withSurplus(long surplus) {
        return new RatedLine(period, component, quantity, billed + surplus);
    }
}
