package io.wattbus.gateway.connection;

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

    /** Whether any version has a command called {@code action}. */
    public boolean haveCommand(String action) {
        return rows.stream().anyMatch(row -> row.protocol().hasCommand(action));
    }
}
