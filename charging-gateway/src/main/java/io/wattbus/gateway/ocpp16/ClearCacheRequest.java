package io.wattbus.gateway.ocpp16;

/** Forget the authorizations in your cache (OCPP 1.6 §6.11). */
record ClearCacheRequest() {

    static ClearCacheRequest from(Fields fields) {
        return new ClearCacheRequest();
    }
}
