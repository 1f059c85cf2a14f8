package io.wattbus.billing.session;

import io.wattbus.billing.charging.EndedBy;
import io.wattbus.billing.charging.IdToken;
import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.Place;
import io.wattbus.billing.charging.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Events of one session in billing's own words. */
final class Events {

    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    static final Place PLACE = new Place(new OperatorId("FI*WAT"), "loc-1", "station-1", "station-1-1", 1);

    private static final SessionId SESSION = new SessionId(UUID.fromString("0b9e7a3c-5e0d-5c55-9d3c-6f8f1a2b3c4d"));

    private Events() {}

    static SessionEvent started() {
        return event(0, 0, Optional.empty());
    }

    static SessionEvent updated(long sequence, long energyWh) {
        return event(sequence, energyWh, Optional.empty());
    }

    static SessionEvent ended(long sequence, long energyWh, EndedBy endedBy) {
        return event(sequence, energyWh, Optional.of(endedBy));
    }

    static SessionEvent refused(SessionEvent event) {
        return told(event, Authorization.REFUSED, event.snapshot().idToken());
    }

    static SessionEvent paidBy(String uid, SessionEvent event) {
        IdToken token = new IdToken(uid, "ISO14443", Optional.of("FI*WAT"), Optional.empty());
        return told(event, event.snapshot().authorization(), Optional.of(token));
    }

    private static SessionEvent told(SessionEvent event, Authorization authorization, Optional<IdToken> token) {
        Snapshot told = event.snapshot();
        return new SessionEvent(
                event.sessionId(),
                event.place(),
                new Snapshot(
                        told.sequence(),
                        told.startedAt(),
                        told.occurredAt(),
                        told.receivedAt(),
                        told.energyMilliWh(),
                        authorization,
                        token,
                        told.authMethod(),
                        told.authorizationReference(),
                        told.endedBy(),
                        told.traceParent()),
                event.conditions(),
                event.signedReadings());
    }

    static SessionEvent at(Place place) {
        return new SessionEvent(SESSION, place, started().snapshot(), Conditions.UNKNOWN, List.of());
    }

    /** A whole session of {@code place}. */
    static List<SessionEvent> told(SessionId session, Place place) {
        return Stream.of(started(), updated(1, 500), ended(2, 1_000, EndedBy.REPORTED))
                .map(event -> new SessionEvent(session, place, event.snapshot(), Conditions.UNKNOWN, List.of()))
                .toList();
    }

    /** The {@code sequence}-th event happens so many minutes after the start. */
    private static SessionEvent event(long sequence, long energyWh, Optional<EndedBy> endedBy) {
        Instant at = START.plusSeconds(60 * sequence);
        return new SessionEvent(
                SESSION,
                PLACE,
                new Snapshot(
                        sequence,
                        START,
                        at,
                        at,
                        energyWh * 1_000,
                        Authorization.ACCEPTED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        endedBy,
                        Optional.empty()),
                Conditions.UNKNOWN,
                List.of());
    }

    static BillingSession fold(List<SessionEvent> events) {
        BillingSession session = BillingSession.first(events.getFirst());
        for (SessionEvent event : events) {
            session = session.with(event);
        }
        return session;
    }

    static BillingSession fold(SessionEvent... events) {
        return fold(List.of(events));
    }
}
