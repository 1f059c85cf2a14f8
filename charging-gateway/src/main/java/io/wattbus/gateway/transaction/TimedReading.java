package io.wattbus.gateway.transaction;

import io.wattbus.gateway.meter.MeterReading;
import io.wattbus.gateway.meter.MeterSnapshot;
import io.wattbus.gateway.station.ReportedTime;
import java.time.Instant;
import java.util.List;

/** A reading, what it says and when it was taken. */
record TimedReading(MeterReading raw, MeterSnapshot snapshot, ReportedTime time) {

    static List<TimedReading> of(List<MeterReading> readings, Instant receivedAt, Instant connectedAt) {
        return readings.stream()
                .map(reading -> new TimedReading(
                        reading,
                        MeterSnapshot.of(reading),
                        ReportedTime.of(reading.sampledAt(), receivedAt, connectedAt)))
                .toList();
    }

    /** Whether it is to be told although the last telling was not long ago, or because it was. */
    boolean isDue(Instant dueAt) {
        return !snapshot.signed().isEmpty() || !time.occurredAt().isBefore(dueAt);
    }
}
