package io.wattbus.gateway.rpc;

import tools.jackson.databind.node.ObjectNode;

/** What became of a call of ours. */
public sealed interface CallOutcome {

    /** The station responded. */
    record Answered(ObjectNode payload) implements CallOutcome {}

    /** The station refused it with a CALLERROR. */
    record Refused(String code, String description) implements CallOutcome {}

    /** It was sent and the station did not answer in time. */
    record TimedOut() implements CallOutcome {}

    /** It was sent and the connection ended before the answer; the station may or may not have received it. */
    record Disconnected() implements CallOutcome {}

    /** Its turn did not come in time or before the connection ended, or the caller withheld it: nothing was sent. */
    record NotSent() implements CallOutcome {}
}
