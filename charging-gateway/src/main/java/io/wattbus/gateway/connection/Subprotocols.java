package io.wattbus.gateway.connection;

import io.wattbus.gateway.rpc.Protocol;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.OcppVersion;
import java.util.List;
import java.util.Optional;

/**
 * The versions of OCPP that are spoken.
 *
 * @param rows the best first
 */
public record Subprotocols(List<Subprotocol> rows) {

    public Subprotocols {
        rows = List.copyOf(rows);
    }

    /** The best of those that a station offers; its own preference does not matter. */
    Optional<Subprotocol> bestOf(List<String> offered) {
        return rows.stream().filter(row -> offered.contains(row.name())).findFirst();
    }

    /** What speaks {@code version}; empty if nothing does any more. */
    public Optional<Protocol<ConnectedStation>> protocol(OcppVersion version) {
        return rows.stream()
                .filter(row -> row.version() == version)
                .map(Subprotocol::protocol)
                .findFirst();
    }

    /** Whether any version has a command called {@code action}. */
    public boolean haveCommand(String action) {
        return rows.stream().anyMatch(row -> row.protocol().hasCommand(action));
    }
}
