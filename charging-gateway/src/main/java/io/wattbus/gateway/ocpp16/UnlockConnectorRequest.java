package io.wattbus.gateway.ocpp16;

/** Unlock a connector (OCPP 1.6 §6.53). */
record UnlockConnectorRequest(int connectorId) {

    static UnlockConnectorRequest from(Fields fields) {
        return new UnlockConnectorRequest(fields.integer("connectorId", 1));
    }
}
