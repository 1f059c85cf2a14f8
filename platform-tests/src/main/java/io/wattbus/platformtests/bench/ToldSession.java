package io.wattbus.platformtests.bench;

import io.wattbus.schemas.avro.ChargingSessionEvent;
import java.util.List;
import java.util.UUID;

/**
 * A session as a soak tells it, and what is to become of it.
 *
 * @param state that billing is to show in the end
 * @param energyWh to be billed; 0 if nothing is
 */
record ToldSession(UUID sessionId, String operatorId, List<ChargingSessionEvent> events, String state, long energyWh) {

    ToldSession {
        events = List.copyOf(events);
    }
}
