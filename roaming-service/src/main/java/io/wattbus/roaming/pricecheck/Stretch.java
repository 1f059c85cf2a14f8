package io.wattbus.roaming.pricecheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * A charging period.
 *
 * @param energyWh imported in it
 * @param charging time of charging in it
 * @param parking time of not charging in it
 */
public record Stretch(Instant startedAt, BigDecimal energyWh, Duration charging, Duration parking) {

    private static final BigDecimal WH_OF_KWH = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLIS_OF_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toMillis());

    /** As OCPI measures: energy in kWh, times in hours; hours that do not divide decimally are whole milliseconds. */
    public static Stretch of(Instant startedAt, BigDecimal kwh, BigDecimal chargingHours, BigDecimal parkingHours) {
        return new Stretch(startedAt, kwh.multiply(WH_OF_KWH), time(chargingHours), time(parkingHours));
    }

    private static Duration time(BigDecimal hours) {
        return Duration.ofMillis(
                hours.multiply(MILLIS_OF_HOUR).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** How much of {@code dimension} is in it, in what steps are counted in: Wh or s. */
    BigDecimal of(Dimension dimension) {
        return switch (dimension) {
            case ENERGY -> energyWh;
            case TIME -> seconds(charging);
            case PARKING_TIME -> seconds(parking);
            case FLAT -> BigDecimal.ONE;
        };
    }

    /** Whether the vehicle was not there, if it took any time. */
    boolean isOfNothing() {
        return charging.isZero() && parking.isZero() && energyWh.signum() == 0;
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3);
    }
}
