package io.wattbus.gateway.registry;

import java.util.List;
import java.util.Optional;

/** A registered station: whose it is, where it stands and which connectors it has. */
public record Station(StationId id, OperatorId operatorId, LocationId locationId, List<EvseConnector> evses) {

    public Station {
        evses = List.copyOf(evses);
    }

    /**
     * The connector that OCPP 1.6 calls {@code connectorNumber16}, counted over the whole station from 1. Where the
     * registered connector numbers are unique in the station they are the same numbers; where each EVSE counts its own
     * from 1, as OCPP 2.0.1 does, connectors are counted in the order of EVSE and connector.
     */
    public Optional<EvseConnector> connector(int connectorNumber16) {
        long distinct = evses.stream()
                .mapToInt(EvseConnector::connectorNumber)
                .distinct()
                .count();
        if (distinct == evses.size()) {
            return evses.stream()
                    .filter(connector -> connector.connectorNumber() == connectorNumber16)
                    .findFirst();
        }
        return connectorNumber16 >= 1 && connectorNumber16 <= evses.size()
                ? Optional.of(evses.get(connectorNumber16 - 1))
                : Optional.empty();
    }
}
