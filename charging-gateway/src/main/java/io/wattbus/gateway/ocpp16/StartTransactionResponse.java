package io.wattbus.gateway.ocpp16;

/** The transaction's id, whether or not its idTag may charge (OCPP 1.6 §6.46). */
record StartTransactionResponse(IdTagInfo idTagInfo, int transactionId) {}
