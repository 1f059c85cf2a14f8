package io.wattbus.gateway.ocpp16;

/** Whether it is unlocked (OCPP 1.6 §6.54). */
record UnlockConnectorResponse(UnlockStatus status) {

    static UnlockConnectorResponse from(Fields fields) {
        return new UnlockConnectorResponse(fields.word("status", UnlockStatus.class));
    }
}
