package io.wattbus.gateway.ocpp16;

/** Reset yourself (OCPP 1.6 §6.39). */
record ResetRequest(ResetType type) {

    static ResetRequest from(Fields fields) {
        return new ResetRequest(fields.word("type", ResetType.class));
    }
}
