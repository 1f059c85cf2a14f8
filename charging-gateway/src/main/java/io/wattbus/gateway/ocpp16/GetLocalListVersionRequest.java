package io.wattbus.gateway.ocpp16;

/** Say which version of the local list you have (OCPP 1.6 §6.27). */
record GetLocalListVersionRequest() {

    static GetLocalListVersionRequest from(Fields fields) {
        return new GetLocalListVersionRequest();
    }
}
