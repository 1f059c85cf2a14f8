package io.wattbus.gateway.ocpp16;

import java.util.Optional;

/**
 * Install other firmware, if its signature is right (OCPP 1.6 security whitepaper §5.21).
 *
 * @param retryInterval in seconds
 * @param requestId what the notifications of the update will name
 */
record SignedUpdateFirmwareRequest(
        Optional<Integer> retries, Optional<Integer> retryInterval, int requestId, Firmware firmware) {

    static SignedUpdateFirmwareRequest from(Fields fields) {
        return new SignedUpdateFirmwareRequest(
                fields.optionalInteger("retries"),
                fields.optionalInteger("retryInterval"),
                fields.integer("requestId"),
                fields.object("firmware", Firmware::from));
    }
}
