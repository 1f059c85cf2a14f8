package io.wattbus.gateway.ocpp16;

/** How far the update of the firmware is (OCPP 1.6 §6.19). */
record FirmwareStatusNotificationRequest(FirmwareStatus status) {

    static FirmwareStatusNotificationRequest from(Fields fields) {
        return new FirmwareStatusNotificationRequest(fields.word("status", FirmwareStatus.class));
    }
}
