package io.wattbus.simulator.station;

import io.wattbus.simulator.fleet.Connector;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** The connectors of a station by number. */
final class Connectors {

    private static final Instant METERS_INSTALLED = Instant.parse("2026-01-01T00:00:00Z");
    private static final long WH_A_SECOND = 20;
    private static final long SCATTER_WH = 1_000_000;

    private final Map<Integer, ConnectorState> byNumber = new TreeMap<>();

    /**
     * Each meter shows what its history may have brought it to at {@code now}: the later, the more, so that a station
     * that is simulated again another day does not turn its meter back.
     */
    Connectors(List<Connector> connectors, RandomGenerator random, Instant now) {
        long historyWh = Math.max(0, Duration.between(METERS_INSTALLED, now).toSeconds()) * WH_A_SECOND;
        connectors.forEach(connector -> byNumber.put(
                connector.number(), new ConnectorState(connector, historyWh + random.nextLong(SCATTER_WH))));
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
