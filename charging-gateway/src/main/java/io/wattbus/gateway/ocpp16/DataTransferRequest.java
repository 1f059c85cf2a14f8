package io.wattbus.gateway.ocpp16;

import java.util.Optional;

/** A vendor's own message, which either side may send (OCPP 1.6 §6.15). */
record DataTransferRequest(String vendorId, Optional<String> messageId, Optional<String> data) {

    static DataTransferRequest from(Fields fields) {
        return new DataTransferRequest(
                fields.text("vendorId", 255), fields.optionalText("messageId", 50), fields.optionalData("data"));
    }
}
