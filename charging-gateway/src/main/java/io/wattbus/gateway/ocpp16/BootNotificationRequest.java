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
                fields.freeText("chargePointVendor", 20),
                fields.freeText("chargePointModel", 20),
                fields.optionalFreeText("chargePointSerialNumber", 25),
                fields.optionalFreeText("chargeBoxSerialNumber", 25),
                fields.optionalFreeText("firmwareVersion", 50),
                fields.optionalFreeText("iccid", 20),
                fields.optionalFreeText("imsi", 20),
                fields.optionalFreeText("meterType", 25),
                fields.optionalFreeText("meterSerialNumber", 25));
    }
}
