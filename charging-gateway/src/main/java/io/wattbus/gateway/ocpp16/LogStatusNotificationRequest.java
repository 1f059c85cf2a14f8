package io.wattbus.gateway.ocpp16;

import java.util.Optional;

/**
 * How far the upload of a log is (OCPP 1.6 security whitepaper §5.13).
 *
 * @param requestId of the GetLog that asked for it
 */
record LogStatusNotificationRequest(UploadLogStatus status, Optional<Integer> requestId) {

    static LogStatusNotificationRequest from(Fields fields) {
        return new LogStatusNotificationRequest(
                fields.word("status", UploadLogStatus.class), fields.optionalInteger("requestId"));
    }
}
