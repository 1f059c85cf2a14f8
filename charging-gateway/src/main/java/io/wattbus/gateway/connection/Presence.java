package io.wattbus.gateway.connection;

import io.wattbus.gateway.registry.Admission;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;
import java.util.Optional;

/** Who may connect and who is there, as the rest of the gateway keeps it; what it throws is a failure of the store. */
interface Presence {

    Admission admit(StationId stationId, Optional<byte[]> password);

    /** From now on this is the station's current connection. Returns whether the station's last boot was accepted. */
    boolean connected(ConnectedStation station);

    /** The connection ended; nothing changes if the station is on a newer one. */
    void disconnected(ConnectedStation station, String reason, Instant at);

    /** A frame came. */
    void heard(ConnectedStation station, Instant at);
}
