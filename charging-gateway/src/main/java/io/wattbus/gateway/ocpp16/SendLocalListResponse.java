package io.wattbus.gateway.ocpp16;

/** Whether they were taken (OCPP 1.6 §6.42). */
record SendLocalListResponse(UpdateStatus status) {

    static SendLocalListResponse from(Fields fields) {
        return new SendLocalListResponse(fields.word("status", UpdateStatus.class));
    }
}
