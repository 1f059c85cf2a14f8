package io.wattbus.gateway.station;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * What the stations that are connected here booted with. While a connection is a station's current one, nothing but a boot
 * on it can change that, so it is looked up once a connection.
 */
@Component
class Lineages {

    private final BootRepository boots;
    private final Map<String, Optional<Lineage>> byConnection = new ConcurrentHashMap<>();

    Lineages(BootRepository boots) {
        this.boots = boots;
    }

    /** The caller holds the station's lock. */
    Lineage of(ConnectedStation station) {
        Optional<Lineage> known = byConnection.getOrDefault(station.connectionId(), Optional.empty());
        Lineage lineage = known.orElseGet(() -> boots.lineage(station.station().id()));
        if (known.isEmpty()) {
            byConnection.replace(station.connectionId(), Optional.of(lineage));
        }
        return lineage;
    }

    void connected(ConnectedStation station) {
        byConnection.put(station.connectionId(), Optional.empty());
    }

    /** It may be another from now on. */
    void booted(ConnectedStation station) {
        byConnection.replace(station.connectionId(), Optional.empty());
    }

    void disconnected(ConnectedStation station) {
        byConnection.remove(station.connectionId());
    }
}
