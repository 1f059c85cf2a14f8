package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.rpc.ErrorCode;
import io.wattbus.gateway.rpc.Violation;

/** Ends the reading of a payload; never leaves {@link Fields#read}. */
final class InvalidPayload extends RuntimeException {

    private final transient Violation violation;

    InvalidPayload(ErrorCode code, String description) {
        super(description, null, false, false);
        this.violation = new Violation(code, description);
    }

    Violation violation() {
        return violation;
    }
}
