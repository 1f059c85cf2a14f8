package io.wattbus.gateway.connection;

import io.wattbus.gateway.rpc.Deadlines;
import java.time.Duration;

/** Pings stations that are silent and drops those that stay so. */
final class Liveness {

    /** Stations may have shorter deadlines of their own. */
    private static final Duration LONGEST_PERIOD = Duration.ofSeconds(5);

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
        Duration half = properties.pingInterval().dividedBy(2);
        return half.compareTo(LONGEST_PERIOD) < 0 ? half : LONGEST_PERIOD;
    }

    /** Looks after every station once. */
    void sweep() {
        departures.catchUp();
        connections.all().forEach(this::check);
    }

    private void check(Link link) {
        Duration silence = link.silence();
        Deadlines deadlines = link.deadlines();
        Duration ping = deadlines.pingAfter().orElse(properties.pingInterval());
        if (silence.compareTo(deadlines.goneAfter().orElse(properties.idleTimeout())) >= 0) {
            link.drop(EndReason.SILENT);
        } else if (silence.compareTo(ping) >= 0) {
            link.ping(ping);
        }
    }
}
