package io.wattbus.gateway.ocpp16;

/** Whether the charge point will (OCPP 1.6 security whitepaper §5.22). */
record SignedUpdateFirmwareResponse(UpdateFirmwareStatus status) {

    static SignedUpdateFirmwareResponse from(Fields fields) {
        return new SignedUpdateFirmwareResponse(fields.word("status", UpdateFirmwareStatus.class));
    }
}
