package io.wattbus.gateway.connection;

import java.time.Duration;

/** Pings stations that are silent and drops those that stay so. */
final class Liveness {

    private final OcppProperties properties;
    private final Connections connections;
    private final Departures departures;

    Liveness(OcppProperties properties, Connections connections, Departures departures) {
        this.properties = properties;
        this.connections = connections;
        this.departures = departures;
    }

    /** How often to {@link #sweep}. */
    Duration period() {
        return properties.pingInterval().dividedBy(2);
    }

    /** Looks after every station once. */
    void sweep() {
        departures.catchUp();
        connections.all().forEach(this::check);
    }

    private void check(Link link) {
        Duration silence = link.silence();
        if (silence.compareTo(properties.idleTimeout()) >= 0) {
            link.drop(EndReason.SILENT);
        } else if (silence.compareTo(properties.pingInterval()) >= 0) {
            link.ping();
        }
    }
}
