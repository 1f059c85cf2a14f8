package io.wattbus.gateway.ocpp16;

import java.time.Instant;
import java.util.Optional;

/**
 * Keep a connector for somebody (OCPP 1.6 §6.37).
 *
 * @param connectorId 0 is any
 */
record ReserveNowRequest(
        int connectorId, Instant expiryDate, String idTag, Optional<String> parentIdTag, int reservationId) {

    static ReserveNowRequest from(Fields fields) {
        return new ReserveNowRequest(
                fields.integer("connectorId", 0),
                fields.time("expiryDate"),
                fields.text("idTag", IdTagInfo.MAX_ID_TAG),
                fields.optionalText("parentIdTag", IdTagInfo.MAX_ID_TAG),
                fields.integer("reservationId"));
    }
}
