package io.wattbus.billing.rating;

import java.math.BigDecimal;

/**
 * What a price is for (OCPI 2.2.1 TariffDimensionType). Quantities are whole numbers of the unit named at each; a
 * {@code step_size} counts Wh or seconds, a thousand units.
 */
public enum TariffDimension {
    /** Imported energy in mWh, priced per kWh. */
    ENERGY(1_000) {
        @Override
        Amount cost(BigDecimal price, long milliWh) {
            return Amount.of(price.multiply(BigDecimal.valueOf(milliWh)).movePointLeft(MILLI_WH_PER_KWH_DIGITS));
        }
    },
    /** Once a session; has no step. */
    FLAT(0) {
        @Override
        Amount cost(BigDecimal price, long times) {
            return Amount.of(price.multiply(BigDecimal.valueOf(times)));
        }
    },
    /** Charging time in ms, priced per hour. */
    TIME(1_000) {
        @Override
        Amount cost(BigDecimal price, long millis) {
            return Amount.perHour(price, millis);
        }
    };

    private static final int MILLI_WH_PER_KWH_DIGITS = 6;

    private final long unitsPerStep;

    TariffDimension(long unitsPerStep) {
        this.unitsPerStep = unitsPerStep;
    }

    /** What {@code quantity} units cost at {@code price}, excluding VAT. */
    abstract Amount cost(BigDecimal price, long quantity);

    /** {@code quantity} rounded up to whole steps of {@code stepSize}; as it is where there are no steps. */
    long roundUp(long quantity, long stepSize) {
        long step = Math.multiplyExact(unitsPerStep, stepSize);
        return step == 0 ? quantity : Math.multiplyExact(Math.ceilDiv(quantity, step), step);
    }
}
