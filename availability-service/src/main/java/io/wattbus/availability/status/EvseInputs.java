package io.wattbus.availability.status;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last that is known of everything that makes an EVSE's status.
 *
 * @param removed whether its location says that it was taken away
 * @param connection of its station
 * @param wholeStation what the station told of itself as a whole (connector 0)
 * @param connectors what the station told of the EVSE's connectors
 */
public record EvseInputs(
        boolean removed,
        @Nullable ConnectionInput connection,
        @Nullable ConnectorInput wholeStation,
        Collection<ConnectorInput> connectors,
        @Nullable SessionInput session,
        @Nullable ReservationInput reservation) {

    public EvseInputs {
        connectors = List.copyOf(connectors);
    }
}
