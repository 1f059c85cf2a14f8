package io.wattbus.gateway.rpc;

import tools.jackson.databind.node.ObjectNode;

/** What a call is answered. */
public sealed interface Answer {

    /** The action's response. */
    record Response(ObjectNode payload) implements Answer {}

    /** Nothing was done with it. */
    record Refusal(Violation violation) implements Answer {

        public Refusal(ErrorCode code, String description) {
            this(new Violation(code, description));
        }
    }
}
