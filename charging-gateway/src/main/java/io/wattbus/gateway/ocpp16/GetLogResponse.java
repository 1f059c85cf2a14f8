package io.wattbus.gateway.ocpp16;

import java.util.Optional;

/** Whether it will be uploaded, and under which name (OCPP 1.6 security whitepaper §5.10). */
record GetLogResponse(LogStatus status, Optional<String> filename) {

    static GetLogResponse from(Fields fields) {
        return new GetLogResponse(fields.word("status", LogStatus.class), fields.optionalText("filename", 255));
    }
}
