package io.wattbus.gateway.registry;

import io.wattbus.gateway.outbox.NameBasedUuid;
import io.wattbus.gateway.rpc.Deadlines;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A registered station: whose it is, where it stands and which connectors it has.
 *
 * @param deadlines how long it may be silent
 */
public record Station(
        StationId id, OperatorId operatorId, LocationId locationId, List<EvseConnector> evses, Deadlines deadlines) {

    /** One that may be silent as long as everybody. */
    public Station(StationId id, OperatorId operatorId, LocationId locationId, List<EvseConnector> evses) {
        this(id, operatorId, locationId, evses, Deadlines.NONE);
    }

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

    /**
     * By which number OCPP 1.6 calls a connector of {@code evse}.
     *
     * @param connectorNumber as it is registered; empty is any of the EVSE
     */
    public OptionalInt connectorNumber16(EvseUid evse, Optional<Integer> connectorNumber) {
        int highest = evses.stream().mapToInt(EvseConnector::connectorNumber).reduce(evses.size(), Math::max);
        return IntStream.rangeClosed(1, highest)
                .filter(number -> connector(number)
                        .filter(it -> it.evseUid().equals(evse)
                                && connectorNumber.orElse(it.connectorNumber()) == it.connectorNumber())
                        .isPresent())
                .findFirst();
    }

    /**
     * The connector that OCPP 1.6 calls {@code connectorNumber16}, and for a connector that nobody registered one of its own with a uid that is always the same: what a
     * station charges must be told even where the registry lags behind.
     */
    public EvseConnector connectorOrUnregistered(int connectorNumber16) {
        return connector(connectorNumber16).orElseGet(() -> {
            UUID uid = NameBasedUuid.of(id.value(), "connector", Integer.toString(connectorNumber16));
            return new EvseConnector(new EvseUid(uid.toString()), connectorNumber16, connectorNumber16);
        });
    }
}
