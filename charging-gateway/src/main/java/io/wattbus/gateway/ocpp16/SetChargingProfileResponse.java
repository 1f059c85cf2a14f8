package io.wattbus.gateway.ocpp16;

/** Whether the charge point will (OCPP 1.6 §6.44). */
record SetChargingProfileResponse(ChargingProfileStatus status) {

    static SetChargingProfileResponse from(Fields fields) {
        return new SetChargingProfileResponse(fields.word("status", ChargingProfileStatus.class));
    }
}
