package io.wattbus.simulator.rpc;

import tools.jackson.databind.JsonNode;

/** A message of OCPP-J as it came from the wire (OCPP-J 1.6, section 4). */
public sealed interface Frame {

    /** A request; the receiver answers with the same {@code messageId}. */
    record Call(String messageId, String action, JsonNode payload) implements Frame {}

    /** The answer to a request that was understood. */
    record CallResult(String messageId, JsonNode payload) implements Frame {}

    /** The answer to a request that was not. */
    record CallError(String messageId, String code, String description) implements Frame {}

    /** Not a message of OCPP-J; {@code reason} says what is wrong with it. */
    record Unreadable(String reason) implements Frame {}
}
