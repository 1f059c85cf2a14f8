package io.wattbus.gateway.ocpp16;

/** Whether they are forgotten (OCPP 1.6 §6.12). */
record ClearCacheResponse(ClearCacheStatus status) {

    static ClearCacheResponse from(Fields fields) {
        return new ClearCacheResponse(fields.word("status", ClearCacheStatus.class));
    }
}
