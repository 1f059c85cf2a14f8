package io.wattbus.simulator.station;

import io.wattbus.simulator.fleet.Connector;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** The connectors of a station by number. */
final class Connectors {

    private static final long MAX_FIRST_REGISTER_WH = 20_000_000;

    private final Map<Integer, ConnectorState> byNumber = new TreeMap<>();

    /** Each meter begins where its history may have brought it. */
    Connectors(List<Connector> connectors, RandomGenerator random) {
        connectors.forEach(connector -> byNumber.put(
                connector.number(), new ConnectorState(connector, random.nextLong(MAX_FIRST_REGISTER_WH))));
    }

    Collection<ConnectorState> all() {
        return byNumber.values();
    }

    Optional<ConnectorState> find(int number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    ConnectorState get(int number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("No connector " + number));
    }

    /** The connectors that a command means: all of them when it says 0. */
    List<ConnectorState> meant(int number) {
        return number == 0 ? List.copyOf(all()) : find(number).stream().toList();
    }

    Optional<ConnectorState> charging(int transactionId) {
        return all().stream()
                .filter(connector -> connector
                        .transactionId()
                        .filter(id -> id == transactionId)
                        .isPresent())
                .findFirst();
    }
}
