package io.wattbus.billing.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * A part of a session in which nothing changed that has a price (OCPI 2.2.1 ChargingPeriod).
 *
 * @param energyMilliWh energy imported in it, in mWh
 * @param time charging time in it
 */
public record ChargingPeriod(Instant startedAt, long energyMilliWh, Duration time) {

    private static final int KWH_DECIMALS = 6;
    private static final int HOUR_DECIMALS = 10;
    private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);

    public ChargingPeriod {
        if (energyMilliWh < 0 || time.isNegative()) {
            throw new IllegalArgumentException("A charging period has no negative energy or time");
        }
    }

    /** Energy in kWh, exact. */
    public BigDecimal energyKwh() {
        return plain(BigDecimal.valueOf(energyMilliWh).movePointLeft(KWH_DECIMALS));
    }

    /** Time in hours, rounded half up to ten decimals: less than a millionth of a second. */
    public BigDecimal hours() {
        return plain(BigDecimal.valueOf(time.toMillis()).divide(MILLIS_PER_HOUR, HOUR_DECIMALS, RoundingMode.HALF_UP));
    }

    long quantity(TariffDimension dimension) {
        return switch (dimension) {
            case ENERGY -> energyMilliWh;
            case FLAT -> 0;
            case TIME -> time.toMillis();
        };
    }

    private static BigDecimal plain(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
