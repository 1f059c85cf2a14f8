package io.wattbus.gateway.ocpp16;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Stop a transaction (OCPP 1.6 §6.35). */
record RemoteStopTransactionRequest(int transactionId) {

    /** The request that stops {@code transactionId}, which is a number here. */
    static ObjectNode of(String transactionId) {
        return JsonNodeFactory.instance.objectNode().put("transactionId", Integer.parseInt(transactionId));
    }

    static RemoteStopTransactionRequest from(Fields fields) {
        return new RemoteStopTransactionRequest(fields.integer("transactionId"));
    }
}
