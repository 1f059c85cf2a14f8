package io.wattbus.simulator.station;

import java.util.Map;

/** How a station answers a call of the central system. */
public sealed interface CommandAnswer {

    /** A CALLRESULT, and what the station does once it is sent. */
    record Result(Object payload, Runnable afterwards) implements CommandAnswer {}

    /** A CALLERROR with one of the error codes of OCPP-J. */
    record Failure(String code, String description) implements CommandAnswer {}

    /** No answer at all. */
    record Silence() implements CommandAnswer {}

    /** The answer that most commands have: a status and nothing else. */
    static CommandAnswer status(String status) {
        return status(status, () -> {});
    }

    static CommandAnswer status(String status, Runnable afterwards) {
        return new Result(Map.of("status", status), afterwards);
    }
}
