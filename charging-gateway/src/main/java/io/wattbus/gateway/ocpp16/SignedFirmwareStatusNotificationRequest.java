package io.wattbus.gateway.ocpp16;

import java.util.Optional;

/**
 * How far the update of signed firmware is (OCPP 1.6 security whitepaper §5.19).
 *
 * @param requestId of the SignedUpdateFirmware that asked for it
 */
record SignedFirmwareStatusNotificationRequest(SignedFirmwareStatus status, Optional<Integer> requestId) {

    static SignedFirmwareStatusNotificationRequest from(Fields fields) {
        return new SignedFirmwareStatusNotificationRequest(
                fields.word("status", SignedFirmwareStatus.class), fields.optionalInteger("requestId"));
    }
}
