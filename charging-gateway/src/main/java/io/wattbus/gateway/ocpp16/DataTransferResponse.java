package io.wattbus.gateway.ocpp16;

import java.util.Optional;

/** What was made of it (OCPP 1.6 §6.16). */
record DataTransferResponse(DataTransferStatus status, Optional<String> data) {

    static DataTransferResponse from(Fields fields) {
        return new DataTransferResponse(fields.word("status", DataTransferStatus.class), fields.optionalData("data"));
    }
}
