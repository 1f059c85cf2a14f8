package io.wattbus.billing.rating;

import java.time.Instant;

/** A part of a session in which no price changed; not longer than the charging period that it is cut from. */
public record RatedPeriod(Instant startedAt, Instant endedAt, Consumption consumption) {

    boolean isLike(RatedPeriod other) {
        return consumption.parking().signum() == other.consumption.parking().signum()
                && consumption.reserved().signum()
                        == other.consumption.reserved().signum();
    }

    RatedPeriod through(RatedPeriod next) {
        return new RatedPeriod(startedAt, next.endedAt, consumption.plus(next.consumption));
    }
}
