package io.wattbus.gateway.ocpp16;

import java.util.Optional;

/** Under which name they will be found, if there are any (OCPP 1.6 §6.26). */
record GetDiagnosticsResponse(Optional<String> fileName) {

    static GetDiagnosticsResponse from(Fields fields) {
        return new GetDiagnosticsResponse(fields.optionalText("fileName", 255));
    }
}
