package io.wattbus.gateway.ocpp16;

/** A charge point is still there (OCPP 1.6 §6.29). */
record HeartbeatRequest() {

    static HeartbeatRequest from(Fields fields) {
        return new HeartbeatRequest();
    }
}
