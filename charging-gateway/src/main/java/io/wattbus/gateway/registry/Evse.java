package io.wattbus.gateway.registry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An EVSE as it is kept.
 *
 * @param removed taken away; kept so that its uid is never given to another
 */
record Evse(
        String evseUid,
        String stationId,
        int evseNumber,
        @Nullable String evseId,
        @Nullable String physicalReference,
        boolean removed,
        List<Connector> connectors,
        @JsonUnwrapped EvseDetails details) {

    Evse {
        connectors = List.copyOf(connectors);
    }

    static Evse of(StationId station, String uid, EvseDocument wanted) {
        return new Evse(
                uid,
                station.value(),
                wanted.evseNumber(),
                wanted.evseId(),
                wanted.physicalReference(),
                false,
                wanted.connectors(),
                wanted.details());
    }

    Evse takenAway() {
        return new Evse(evseUid, stationId, evseNumber, evseId, physicalReference, true, connectors, details);
    }

    Evse withConnectors(List<Connector> other) {
        return new Evse(evseUid, stationId, evseNumber, evseId, physicalReference, removed, other, details);
    }
}
