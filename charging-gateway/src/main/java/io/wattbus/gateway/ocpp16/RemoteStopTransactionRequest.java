package io.wattbus.gateway.ocpp16;

/** Stop a transaction (OCPP 1.6 §6.35). */
record RemoteStopTransactionRequest(int transactionId) {

    static RemoteStopTransactionRequest from(Fields fields) {
        return new RemoteStopTransactionRequest(fields.integer("transactionId", Integer.MIN_VALUE));
    }
}
