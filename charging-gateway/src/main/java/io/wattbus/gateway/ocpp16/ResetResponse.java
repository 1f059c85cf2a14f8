package io.wattbus.gateway.ocpp16;

/** Whether the charge point will (OCPP 1.6 §6.40). */
record ResetResponse(ResetStatus status) {

    static ResetResponse from(Fields fields) {
        return new ResetResponse(fields.word("status", ResetStatus.class));
    }
}
