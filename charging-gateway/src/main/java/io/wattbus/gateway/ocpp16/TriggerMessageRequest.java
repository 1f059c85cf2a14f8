package io.wattbus.gateway.ocpp16;

import java.util.Optional;

/** Send a message that you would send unasked (OCPP 1.6 §6.51). */
record TriggerMessageRequest(MessageTrigger requestedMessage, Optional<Integer> connectorId) {

    static TriggerMessageRequest from(Fields fields) {
        return new TriggerMessageRequest(
                fields.word("requestedMessage", MessageTrigger.class), fields.optionalInteger("connectorId", 1));
    }
}
