package io.wattbus.gateway.ocpp16;

import java.util.Optional;

/** Send a message that you would send unasked (OCPP 1.6 security whitepaper §5.5). */
record ExtendedTriggerMessageRequest(ExtendedMessageTrigger requestedMessage, Optional<Integer> connectorId) {

    static ExtendedTriggerMessageRequest from(Fields fields) {
        return new ExtendedTriggerMessageRequest(
                fields.word("requestedMessage", ExtendedMessageTrigger.class),
                fields.optionalInteger("connectorId", 1));
    }
}
