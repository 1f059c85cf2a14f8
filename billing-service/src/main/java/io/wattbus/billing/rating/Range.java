package io.wattbus.billing.rating;

/** The values that something had within a period, from the least to the most. */
public record Range(Fraction least, Fraction most) {

    public Range {
        if (least.compareTo(most) > 0) {
            throw new IllegalArgumentException("A range's least value is not greater than its most");
        }
    }

    /** One value throughout. */
    public static Range at(Fraction value) {
        return new Range(value, value);
    }
}
