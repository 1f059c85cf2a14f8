package io.wattbus.fraud.decision;

import io.wattbus.fraud.charging.OperatorId;
import java.time.Instant;
import java.util.UUID;

/** How decisions lie in their store: by id, by the decision that they release, and each operator's newest first. */
final class DecisionKeys {

    /** Sorts behind every character of a key. */
    private static final String END = "~";

    private DecisionKeys() {}

    static String byId(UUID decisionId) {
        return "id/" + decisionId;
    }

    static String byReleased(UUID released) {
        return "released/" + released;
    }

    static String byTime(String operatorId, Instant decidedAt, UUID decisionId) {
        return "time/%s/%016x/%s".formatted(operatorId, Long.MAX_VALUE - decidedAt.toEpochMilli(), decisionId);
    }

    static String firstOf(OperatorId operator) {
        return "time/" + operator + "/";
    }

    static String endOf(OperatorId operator) {
        return firstOf(operator) + END;
    }
}
