package io.wattbus.gateway.ocpp16;

/** Whether it will come (OCPP 1.6 security whitepaper §5.6). */
record ExtendedTriggerMessageResponse(TriggerMessageStatus status) {

    static ExtendedTriggerMessageResponse from(Fields fields) {
        return new ExtendedTriggerMessageResponse(fields.word("status", TriggerMessageStatus.class));
    }
}
