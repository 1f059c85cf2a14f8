package io.wattbus.gateway.ocpp16;

/**
 * Which it is (OCPP 1.6 §6.28).
 *
 * @param listVersion 0 if it is empty, -1 if the charge point has no such list (§5.10)
 */
record GetLocalListVersionResponse(int listVersion) {

    static GetLocalListVersionResponse from(Fields fields) {
        return new GetLocalListVersionResponse(fields.integer("listVersion"));
    }
}
