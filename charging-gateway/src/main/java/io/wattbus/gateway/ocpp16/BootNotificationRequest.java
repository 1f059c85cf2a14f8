package io.wattbus.gateway.ocpp16;

import java.util.Optional;

/** A charge point booted (OCPP 1.6 §6.3). */
record BootNotificationRequest(
        String chargePointVendor,
        String chargePointModel,
        Optional<String> chargePointSerialNumber,
        Optional<String> chargeBoxSerialNumber,
        Optional<String> firmwareVersion,
        Optional<String> iccid,
        Optional<String> imsi,
        Optional<String> meterType,
        Optional<String> meterSerialNumber) {

    static BootNotificationRequest from(Fields fields) {
        return new BootNotificationRequest(
                fields.text("chargePointVendor", 20),
                fields.text("chargePointModel", 20),
                fields.optionalText("chargePointSerialNumber", 25),
                fields.optionalText("chargeBoxSerialNumber", 25),
                fields.optionalText("firmwareVersion", 50),
                fields.optionalText("iccid", 20),
                fields.optionalText("imsi", 20),
                fields.optionalText("meterType", 25),
                fields.optionalText("meterSerialNumber", 25));
    }
}
