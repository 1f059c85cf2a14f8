package io.wattbus.billing.session;

import io.wattbus.billing.charging.Place;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.charging.SignedReading;
import java.util.List;

/** One event of a session; the same session and sequence are always the same event. */
record SessionEvent(
        SessionId sessionId,
        Place place,
        Snapshot snapshot,
        Conditions conditions,
        List<SignedReading> signedReadings) {

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
