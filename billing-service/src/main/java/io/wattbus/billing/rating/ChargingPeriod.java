package io.wattbus.billing.rating;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A part of a session as it was measured (OCPI 2.2.1 ChargingPeriod); within it, everything is taken to be even.
 *
 * @param kilowatts power within it; empty is not known
 * @param amperes current within it, sum of the phases; empty is not known
 */
public record ChargingPeriod(
        Instant startedAt,
        Instant endedAt,
        Consumption consumption,
        Optional<Range> kilowatts,
        Optional<Range> amperes) {

    public ChargingPeriod {
        if (endedAt.isBefore(startedAt)) {
            throw new IllegalArgumentException("A charging period does not end before it begins");
        }
    }

    Fraction kwh() {
        return TariffDimension.ENERGY.priced(consumption.energy());
    }

    long nanos() {
        return Duration.between(startedAt, endedAt).toNanos();
    }

    /** The moment when {@code share} of its time is over, to the nanosecond before. */
    Instant at(Fraction share) {
        return share.signum() == 0
                ? startedAt
                : startedAt.plusNanos(share.times(Fraction.of(nanos())).floor());
    }

    /** How much of its time is over at {@code moment}; it has a duration. */
    Fraction share(Instant moment) {
        return Fraction.of(Duration.between(startedAt, moment).toNanos(), nanos());
    }
}
