package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.vendor.Deviation;
import java.time.Instant;
import java.util.Optional;

/**
 * The status of a connector changed, or an error came or went (OCPP 1.6 §6.47).
 *
 * @param connectorId 0 is the charge point itself
 */
record StatusNotificationRequest(
        int connectorId,
        ChargePointErrorCode errorCode,
        Optional<String> info,
        ChargePointStatus status,
        Optional<Instant> timestamp,
        Optional<String> vendorId,
        Optional<String> vendorErrorCode)
        implements Timestamped {

    static StatusNotificationRequest from(Fields fields) {
        return new StatusNotificationRequest(
                fields.integer("connectorId", 0),
                fields.word(
                        "errorCode",
                        ChargePointErrorCode.class,
                        ChargePointErrorCode.OTHER_ERROR,
                        Deviation.OTHER_ERROR_CODE),
                fields.optionalFreeText("info", 50),
                fields.word("status", ChargePointStatus.class),
                fields.optionalTimestamp("timestamp"),
                fields.optionalFreeText("vendorId", 255),
                fields.optionalFreeText("vendorErrorCode", 50));
    }
}
