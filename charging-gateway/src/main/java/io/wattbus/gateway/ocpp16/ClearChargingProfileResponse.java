package io.wattbus.gateway.ocpp16;

/** Whether there was one (OCPP 1.6 §6.14). */
record ClearChargingProfileResponse(ClearChargingProfileStatus status) {

    static ClearChargingProfileResponse from(Fields fields) {
        return new ClearChargingProfileResponse(fields.word("status", ClearChargingProfileStatus.class));
    }
}
