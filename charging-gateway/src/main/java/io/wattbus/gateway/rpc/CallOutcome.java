package io.wattbus.gateway.rpc;

import tools.jackson.databind.node.ObjectNode;

/** What became of a call of ours. */
public sealed interface CallOutcome {

    /** The station responded. */
    record Answered(ObjectNode payload) implements CallOutcome {}

    /** The station refused it with a CALLERROR. */
    record Refused(String code, String description) implements CallOutcome {}

    /** The station did not answer in time, or too many calls were waiting before this one. */
    record TimedOut() implements CallOutcome {}

    /** The connection ended first; the station may or may not have received the call. */
    record Disconnected() implements CallOutcome {}
}
