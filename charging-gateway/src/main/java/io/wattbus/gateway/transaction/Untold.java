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

    /** This and a later reading. */
    Untold with(TimedReading reading) {
        Instant at = reading.time().occurredAt();
        return new Untold(reading.snapshot().over(snapshot), at.isAfter(readAt) ? at : readAt);
    }
}
