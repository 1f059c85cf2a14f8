package io.wattbus.gateway.station;

import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * What stations report of themselves. Each call is one SQL transaction that also stores the events that come of it; a
 * {@link org.springframework.dao.DataAccessException} says that nothing was stored.
 */
@Component
public class StationReports {

    /** BootNotification. */
    public BootOutcome booted(ConnectedStation station, BootReport report, Instant receivedAt) {
        throw new UnsupportedOperationException();
    }

    /** StatusNotification. An unchanged repeat publishes nothing. */
    public void statusReported(ConnectedStation station, ConnectorStatusReport report, Instant receivedAt) {
        throw new UnsupportedOperationException();
    }

    /** The handshake was accepted. From now on this connection is the station's current one. */
    public void connected(ConnectedStation station) {
        throw new UnsupportedOperationException();
    }

    /** The connection ended. Changes nothing if the station is already on a newer one. */
    public void disconnected(ConnectedStation station, String reason, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** Any frame came. Cheap enough to be called for each: it writes at a bounded pace. */
    public void heard(ConnectedStation station, Instant at) {
        throw new UnsupportedOperationException();
    }
}
