package io.wattbus.gateway.transaction;

import io.wattbus.gateway.meter.MeterReading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A station sent meter values (OCPP 1.6 MeterValues).
 *
 * @param connectorNumber as OCPP 1.6 counts; 0 is the station's main meter
 */
public record MeterReport(
        int connectorNumber, Optional<Integer> transactionId, List<MeterReading> readings, Instant receivedAt) {

    public MeterReport {
        readings = List.copyOf(readings);
    }

    /** The transaction that it names. All ids that we give are positive: stations say 0 or -1 where they know none. */
    Optional<Integer> named() {
        return transactionId.filter(id -> id > 0);
    }
}
