package io.wattbus.simulator;

import java.util.Map;

/** What the central system of a test does with a call. */
public sealed interface Reply {

    record Result(Object payload) implements Reply {}

    record Failure(String code) implements Reply {}

    record Silence() implements Reply {}

    /** The line goes dead before the answer. */
    record Cut() implements Reply {}

    record Close(int code) implements Reply {}

    static Reply result(Object payload) {
        return new Result(payload);
    }

    static Reply idTagInfo(String status, int transactionId) {
        return result(Map.of("idTagInfo", Map.of("status", status), "transactionId", transactionId));
    }
}
