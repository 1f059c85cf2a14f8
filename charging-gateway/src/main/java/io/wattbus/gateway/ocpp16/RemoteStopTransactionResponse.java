package io.wattbus.gateway.ocpp16;

/** Whether the charge point knows the transaction and will stop it (OCPP 1.6 §6.36). */
record RemoteStopTransactionResponse(RemoteStartStopStatus status) {

    static RemoteStopTransactionResponse from(Fields fields) {
        return new RemoteStopTransactionResponse(fields.word("status", RemoteStartStopStatus.class));
    }
}
