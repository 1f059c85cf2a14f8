package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.meter.MeterReading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Samples of a meter (OCPP 1.6 §6.31).
 *
 * @param connectorId 0 is the main meter
 */
record MeterValuesRequest(int connectorId, Optional<Integer> transactionId, List<MeterReading> meterValue)
        implements Timestamped {

    static MeterValuesRequest from(Fields fields) {
        return new MeterValuesRequest(
                fields.integer("connectorId", 0),
                fields.optionalInteger("transactionId"),
                fields.list("meterValue", 1, MeterValue::sampled));
    }

    /** Of the newest reading, which is the last. */
    @Override
    public Optional<Instant> timestamp() {
        return meterValue.isEmpty() ? Optional.empty() : meterValue.getLast().sampledAt();
    }
}
