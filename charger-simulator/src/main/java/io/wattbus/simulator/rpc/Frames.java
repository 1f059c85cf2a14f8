package io.wattbus.simulator.rpc;

import static tools.jackson.databind.node.JsonNodeFactory.instance;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Writes and reads OCPP-J messages. */
public final class Frames {

    private static final int CALL = 2;
    private static final int CALL_RESULT = 3;
    private static final int CALL_ERROR = 4;

    private Frames() {}

    /** A CALL whose payload is JSON already; ids and actions must need no escaping. */
    public static String call(String messageId, String action, String payloadJson) {
        return "[2,\"" + messageId + "\",\"" + action + "\"," + payloadJson + "]";
    }

    /** A CALLRESULT to the message {@code messageId}, which may contain anything. */
    public static String result(String messageId, String payloadJson) {
        return "[3," + Json.write(messageId) + "," + payloadJson + "]";
    }

    /** A CALLERROR to the message {@code messageId}, with one of the error codes of OCPP-J. */
    public static String error(String messageId, String code, String description) {
        return "[4," + Json.write(messageId) + "," + Json.write(code) + "," + Json.write(description) + ",{}]";
    }

    /** Reads one message; whatever is wrong with it is told by {@link Frame.Unreadable}. */
    public static Frame parse(String text) {
        try {
            return Json.MAPPER.readTree(text) instanceof ArrayNode message
                    ? parse(message)
                    : new Frame.Unreadable("not a JSON array");
        } catch (JacksonException e) {
            return new Frame.Unreadable("not JSON");
        }
    }

    private static Frame parse(ArrayNode message) {
        String messageId = message.path(1).asString("");
        return switch (message.path(0).asInt(0)) {
            case CALL -> new Frame.Call(messageId, message.path(2).asString(""), payload(message.get(3)));
            case CALL_RESULT -> new Frame.CallResult(messageId, payload(message.get(2)));
            case CALL_ERROR ->
                new Frame.CallError(
                        messageId, message.path(2).asString(""), message.path(3).asString(""));
            default -> new Frame.Unreadable("unknown message type");
        };
    }

    private static JsonNode payload(JsonNode node) {
        return node == null ? instance.objectNode() : node;
    }
}
