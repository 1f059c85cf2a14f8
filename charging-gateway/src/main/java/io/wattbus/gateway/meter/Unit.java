package io.wattbus.gateway.meter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The units of a measurand, and how many of our own (mWh, W, mA, %) one of each is. */
enum Unit {
    ENERGY("Wh", 1_000, "kWh", 1_000_000),
    POWER("W", 1, "kW", 1_000),
    CURRENT("A", 1_000, "mA", 1),
    PERCENT("Percent", 1, "%", 1);

    private static final int LONGEST_NUMBER = 40;
    private static final int LARGEST_EXPONENT = 18;
    private static final BigDecimal BEYOND_REASON = BigDecimal.valueOf(1_000_000_000_000_000L);

    private final String assumed;
    private final long factor;
    private final String other;
    private final long otherFactor;

    Unit(String assumed, long factor, String other, long otherFactor) {
        this.assumed = assumed;
        this.factor = factor;
        this.other = other;
        this.otherFactor = otherFactor;
    }

    /** The number in our unit, rounded half up; empty if it is none, of another unit or beyond reason. */
    OptionalLong read(String value, @Nullable String unit) {
        if (unit == null || unit.isBlank() || unit.equals(assumed)) {
            return times(value, factor);
        }
        return unit.equals(other) ? times(value, otherFactor) : OptionalLong.empty();
    }

    private static OptionalLong times(String value, long factor) {
        return number(value)
                .map(number -> number.multiply(BigDecimal.valueOf(factor)))
                .filter(number -> number.abs().compareTo(BEYOND_REASON) < 0)
                .map(number ->
                        OptionalLong.of(number.setScale(0, RoundingMode.HALF_UP).longValueExact()))
                .orElseGet(OptionalLong::empty);
    }

    private static Optional<BigDecimal> number(String value) {
        String text = value.strip();
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            // The exponent is looked at first: writing out 1e999999999 would take the memory of the machine
            return Optional.of(new BigDecimal(text))
                    .filter(number -> Math.abs((long) number.scale()) <= LARGEST_EXPONENT);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
