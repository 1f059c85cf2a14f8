package io.wattbus.billing.session;

import io.wattbus.billing.charging.Place;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.charging.SignedReading;
import java.util.Comparator;
import java.util.List;

/** One event of a session; the same session and sequence are always the same event. */
record SessionEvent(
        SessionId sessionId,
        Place place,
        Snapshot snapshot,
        Conditions conditions,
        List<SignedReading> signedReadings) {

    /** In which everybody writes what events brought, so that nobody waits for another who waits for them. */
    static final Comparator<SessionEvent> ORDER = Comparator.comparing(
                    (SessionEvent event) -> event.sessionId().value())
            .thenComparingLong(SessionEvent::sequence);

    SessionEvent {
        signedReadings = List.copyOf(signedReadings);
    }

    Reading reading() {
        return new Reading(sequence(), snapshot.occurredAt(), snapshot.energyMilliWh(), conditions);
    }

    long sequence() {
        return snapshot.sequence();
    }
}
