package io.wattbus.gateway.ocpp16;

import java.time.Instant;
import java.util.Optional;

/**
 * A transaction started (OCPP 1.6 §6.45).
 *
 * @param connectorId 0 is none, but energy flows all the same: it must not keep the start from being answered
 * @param meterStart in Wh
 */
record StartTransactionRequest(
        int connectorId, String idTag, long meterStart, Optional<Integer> reservationId, Optional<Instant> timestamp)
        implements Timestamped {

    static StartTransactionRequest from(Fields fields) {
        return new StartTransactionRequest(
                fields.integer("connectorId", 0),
                fields.text("idTag", IdTagInfo.MAX_ID_TAG),
                fields.wattHours("meterStart"),
                fields.optionalInteger("reservationId"),
                fields.timestamp("timestamp"));
    }
}
