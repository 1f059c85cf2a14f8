package io.wattbus.gateway.transaction;

import io.wattbus.gateway.meter.MeterReading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A station ended a transaction (OCPP 1.6 StopTransaction).
 *
 * @param transactionId as the station gives it; may be unknown, 0 or -1
 * @param idToken the uid of the token that stopped it, if one did
 * @param timestamp the station's time, empty if it gave none that could be read
 * @param meterStopWh the meter's register
 */
public record TransactionStop(
        int transactionId,
        Optional<String> idToken,
        Optional<Instant> timestamp,
        long meterStopWh,
        StopReason reason,
        List<MeterReading> transactionData,
        Instant receivedAt) {

    public TransactionStop {
        transactionData = List.copyOf(transactionData);
    }
}
