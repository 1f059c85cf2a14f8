package io.wattbus.fraud.session;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.wattbus.fraud.rule.SessionStep;
import java.time.Instant;
import java.util.UUID;

/**
 * A session as its newest checked event left it.
 *
 * @param lastSequence of that event
 * @param heardAt when the gateway received it
 */
public record CheckedSession(
        UUID sessionId,
        String stationId,
        long energyMilliWh,
        State state,
        long lastSequence,
        Instant startedAt,
        Instant heardAt) {

    /** Whether a session is over, in OCPI's words. */
    public enum State {
        /** In stores of earlier versions it has the name that comes second. */
        @JsonAlias("RUNNING")
        ACTIVE,
        ENDED
    }

    /** As {@code step} leaves it. */
    public static CheckedSession of(SessionStep step) {
        return new CheckedSession(
                step.sessionId(),
                step.stationId(),
                step.energyMilliWh(),
                step.phase().over() ? State.ENDED : State.ACTIVE,
                step.sequence(),
                step.startedAt(),
                step.receivedAt());
    }
}
