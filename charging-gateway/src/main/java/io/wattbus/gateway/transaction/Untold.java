package io.wattbus.gateway.transaction;

import io.wattbus.gateway.meter.MeterSnapshot;
import java.time.Instant;

/**
 * What a meter was read since the last telling.
 *
 * @param readAt when the newest of it was read, by the station's clock
 */
record Untold(MeterSnapshot snapshot, Instant readAt) {

    static final Untold NOTHING = new Untold(MeterSnapshot.EMPTY, Instant.EPOCH);

    /** This and another reading; of two that speak of the same, the one that was read later counts. */
    Untold with(TimedReading reading) {
        Instant at = reading.time().occurredAt();
        return at.isBefore(readAt)
                ? new Untold(snapshot.over(reading.snapshot()), readAt)
                : new Untold(reading.snapshot().over(snapshot), at);
    }

    /** This, or nothing where something newer was told. */
    Untold since(Instant toldAt) {
        return readAt.isBefore(toldAt) ? NOTHING : this;
    }
}
