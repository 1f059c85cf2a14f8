package io.wattbus.fraud.session;

import java.time.Instant;
import java.util.UUID;

/** A checked session as operators see it. */
record SessionView(
        UUID sessionId,
        String stationId,
        CheckedSession.State state,
        long energyWh,
        long lastSequence,
        Instant startedAt) {

    private static final long MILLI = 1_000;

    static SessionView of(CheckedSession session) {
        return new SessionView(
                session.sessionId(),
                session.stationId(),
                session.state(),
                (session.energyMilliWh() + MILLI / 2) / MILLI,
                session.lastSequence(),
                session.startedAt());
    }
}
