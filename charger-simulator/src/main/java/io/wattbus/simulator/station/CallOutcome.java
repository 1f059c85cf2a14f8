package io.wattbus.simulator.station;

import tools.jackson.databind.JsonNode;

/** What became of a message that the station sent. */
public sealed interface CallOutcome {

    /** The central system answered with a CALLRESULT. */
    record Answered(JsonNode payload) implements CallOutcome {}

    /** The central system answered with a CALLERROR. */
    record Refused(String code, String description) implements CallOutcome {}

    /** No answer came: the line was down, went down, or the time was up. */
    record Lost(String reason) implements CallOutcome {}
}
