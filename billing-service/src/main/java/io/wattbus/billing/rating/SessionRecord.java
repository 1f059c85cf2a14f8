package io.wattbus.billing.rating;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What was consumed in a session: its charging periods in order of time, at least one. */
public record SessionRecord(List<ChargingPeriod> periods) {

    public SessionRecord {
        periods = List.copyOf(periods);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("A session has a charging period");
        }
    }

    /** A session that charged from beginning to end; an end before the start (a station's clock) is no time at all. */
    public static SessionRecord of(Instant startedAt, Instant endedAt, long energyMilliWh) {
        Duration time = endedAt.isAfter(startedAt) ? Duration.between(startedAt, endedAt) : Duration.ZERO;
        return new SessionRecord(List.of(new ChargingPeriod(startedAt, energyMilliWh, time)));
    }
}
