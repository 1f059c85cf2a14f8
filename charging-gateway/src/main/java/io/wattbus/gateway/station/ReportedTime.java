package io.wattbus.gateway.station;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When something happened, by both clocks, in milliseconds.
 *
 * @param occurredAt by the station's clock; by ours if the station's can not be trusted
 * @param receivedAt by the gateway's clock
 * @param clockSuspect the station's time was missing, in the future or beyond reason
 * @param offline it happened before the connection that it came over
 */
public record ReportedTime(Instant occurredAt, Instant receivedAt, boolean clockSuspect, boolean offline) {

    private static final Duration FAST_BY = Duration.ofMinutes(5);
    private static final Duration LATE_BY = Duration.ofDays(366);

    public ReportedTime {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MILLIS);
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** What the gateway noticed by itself. */
    public static ReportedTime noticed(Instant at) {
        return new ReportedTime(at, at, false, false);
    }

    /** What a station said, over a connection made at {@code connectedAt}, to have happened at {@code reported}. */
    public static ReportedTime of(Optional<Instant> reported, Instant receivedAt, Instant connectedAt) {
        return reported.filter(at -> credible(at, receivedAt))
                .map(at -> new ReportedTime(at, receivedAt, false, at.isBefore(connectedAt)))
                .orElseGet(() -> new ReportedTime(receivedAt, receivedAt, true, false));
    }

    /** Whether it is of no more than historical interest, when {@code newest} is the newest thing known. */
    public boolean isOutdatedBy(Instant newest) {
        return offline && occurredAt.isBefore(newest);
    }

    private static boolean credible(Instant at, Instant receivedAt) {
        return !at.isAfter(receivedAt.plus(FAST_BY)) && !at.isBefore(receivedAt.minus(LATE_BY));
    }
}
