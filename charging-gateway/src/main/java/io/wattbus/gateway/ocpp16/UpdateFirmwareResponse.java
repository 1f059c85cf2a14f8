package io.wattbus.gateway.ocpp16;

/** Noted (OCPP 1.6 §6.56). */
record UpdateFirmwareResponse() {

    static UpdateFirmwareResponse from(Fields fields) {
        return new UpdateFirmwareResponse();
    }
}
