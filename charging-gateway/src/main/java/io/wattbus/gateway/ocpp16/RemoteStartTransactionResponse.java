package io.wattbus.gateway.ocpp16;

/** Whether the charge point will try (OCPP 1.6 §6.34). */
record RemoteStartTransactionResponse(RemoteStartStopStatus status) {

    static RemoteStartTransactionResponse from(Fields fields) {
        return new RemoteStartTransactionResponse(fields.word("status", RemoteStartStopStatus.class));
    }
}
