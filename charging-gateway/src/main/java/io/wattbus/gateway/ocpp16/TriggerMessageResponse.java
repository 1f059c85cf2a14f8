package io.wattbus.gateway.ocpp16;

/** Whether it will come (OCPP 1.6 §6.52). */
record TriggerMessageResponse(TriggerMessageStatus status) {

    static TriggerMessageResponse from(Fields fields) {
        return new TriggerMessageResponse(fields.word("status", TriggerMessageStatus.class));
    }
}
