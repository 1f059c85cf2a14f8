package io.wattbus.gateway.rpc;

import tools.jackson.databind.node.ObjectNode;

/** One message of the RPC framework (OCPP-J 1.6 §4.2). */
public sealed interface Frame {

    /** What a call is answered by when its own id cannot be read. */
    String UNREADABLE_ID = "-1";

    /** The id that ties an answer to its call: 1 to 36 characters. */
    String messageId();

    /**
     * A request: message type 2.
     *
     * @param ambiguous whether an object in it has the same key twice, of which the payload has the last: whoever reads
     *     it says whether that is forgiven
     */
    record Call(String messageId, String action, ObjectNode payload, boolean ambiguous) implements Frame {

        public Call(String messageId, String action, ObjectNode payload) {
            this(messageId, action, payload, false);
        }
    }

    /** The answer to a call: message type 3. */
    record CallResult(String messageId, ObjectNode payload) implements Frame {}

    /**
     * The refusal of a call: message type 4.
     *
     * @param code as on the wire: a station may send one that the specification does not know
     */
    record CallError(String messageId, String code, String description) implements Frame {

        public static CallError of(String messageId, ErrorCode code, String description) {
            return new CallError(messageId, code.wireName(), description);
        }
    }
}
