package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.meter.MeterReading;
import io.wattbus.gateway.vendor.Deviation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A transaction stopped (OCPP 1.6 §6.49). What is odd about it must not keep it from being confirmed (§4.10).
 *
 * @param meterStop in Wh
 * @param reason Local if none is given, Other if it is none of the specification's
 */
record StopTransactionRequest(
        Optional<String> idTag,
        long meterStop,
        Optional<Instant> timestamp,
        int transactionId,
        Reason reason,
        List<MeterReading> transactionData)
        implements Timestamped {

    static StopTransactionRequest from(Fields fields) {
        return new StopTransactionRequest(
                fields.optionalText("idTag", IdTagInfo.MAX_ID_TAG),
                fields.wattHours("meterStop"),
                fields.timestamp("timestamp"),
                fields.integer("transactionId"),
                fields.optionalWord("reason", Reason.class, Reason.OTHER, Deviation.OTHER_WORD)
                        .orElse(Reason.LOCAL),
                fields.readable("transactionData", MeterValue::stopped, Deviation.UNREADABLE_DATA));
    }
}
