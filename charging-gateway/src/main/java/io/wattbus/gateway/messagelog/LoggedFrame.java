package io.wattbus.gateway.messagelog;

import io.wattbus.gateway.registry.Station;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A frame between a station and the gateway.
 *
 * @param at by the gateway's clock
 * @param messageId empty if it can not be read
 * @param action of the call, or of the call that it answers; empty if that is not known
 * @param conclusion how a call ended; empty for the call itself
 * @param payload as it was said: it is masked before it is kept
 */
public record LoggedFrame(
        Station station,
        Instant at,
        Direction direction,
        Kind kind,
        Optional<String> messageId,
        Optional<String> action,
        Optional<Conclusion> conclusion,
        Optional<JsonNode> payload) {

    /** Which way it went. */
    public enum Direction {
        /** From the station. */
        IN,
        /** To the station. */
        OUT
    }

    /** What it is. */
    public enum Kind {
        CALL,
        CALL_RESULT,
        CALL_ERROR,
        /** No frame of OCPP. */
        UNREADABLE,
        /** No frame either: the gateway hung up instead of an answer, so that the station keeps its message. */
        HANG_UP
    }

    /**
     * How a call ended.
     *
     * @param outcome as it is counted: answered, repeated, ignored, or the code of a CALLERROR
     * @param latency since the call; empty if there was none
     */
    public record Conclusion(String outcome, Optional<Duration> latency) {}

    /** Whether it is one of those of which there are many and each says little. */
    boolean isRoutine() {
        return action.filter(it -> it.equals("MeterValues") || it.equals("Heartbeat"))
                .isPresent();
    }
}
