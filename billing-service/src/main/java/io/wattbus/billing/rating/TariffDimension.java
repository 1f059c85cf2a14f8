package io.wattbus.billing.rating;

/**
 * What a price is for (OCPI 2.2.1 TariffDimensionType). Quantities count the small unit named at each; a {@code step_size}
 * is of a thousand such units, Wh or seconds.
 */
public enum TariffDimension {
    /** Imported energy in mWh, priced per kWh. */
    ENERGY(1_000_000),
    /** Once a session; has no step. */
    FLAT(1),
    /** Time without charging in ms, priced per hour. */
    PARKING_TIME(3_600_000),
    /** Charging time in ms, priced per hour. */
    TIME(3_600_000);

    private static final Fraction UNITS_PER_STEP = Fraction.of(1_000);

    @SuppressWarnings("ImmutableEnumChecker") // a record of two immutable numbers
    private final Fraction unitsPerPrice;

    TariffDimension(long unitsPerPrice) {
        this.unitsPerPrice = Fraction.of(unitsPerPrice);
    }

    /** {@code quantity} in what a price is for: kWh, hours, or times. */
    public Fraction priced(Fraction quantity) {
        return quantity.dividedBy(unitsPerPrice);
    }

    /** {@code quantity} rounded up to whole steps of {@code stepSize}; as it is where there are no steps or nothing. */
    Fraction roundUp(Fraction quantity, long stepSize) {
        return this == FLAT || stepSize == 0 || quantity.signum() <= 0
                ? quantity
                : quantity.upToMultipleOf(UNITS_PER_STEP.times(Fraction.of(stepSize)));
    }
}
