package io.wattbus.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.simulator.CentralSystem;
import io.wattbus.simulator.CentralSystem.Received;
import io.wattbus.simulator.day.Pace;
import io.wattbus.simulator.fleet.Fleet;
import io.wattbus.simulator.load.Traffic;
import io.wattbus.simulator.ocpp16.ConnectorStatus;
import io.wattbus.simulator.station.Behaviour;
import io.wattbus.simulator.station.LedgerEntry;
import io.wattbus.simulator.station.SimulatedStation;
import io.wattbus.simulator.station.StationRuntime;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Traffic traffic = new Traffic();
    private CentralSystem central;
    private StationRuntime runtime;

    @BeforeEach
    void start() throws Exception {
        central = CentralSystem.start();
        runtime = StationRuntime.start();
    }

    @AfterEach
    void stop() throws Exception {
        runtime.close();
        central.close();
    }

    @Test
    void livesThroughADayAndAgreesWithTheCentralSystemToTheWattHour() {
        Simulation simulation = simulate(8, 7_200);

        await().atMost(PATIENCE).until(() -> traffic.report().sessionsStopped() > 60);
        boolean settled = simulation.stop(PATIENCE);

        List<LedgerEntry> ledger = simulation.ledger();
        assertThat(settled).isTrue();
        assertThat(ledger).allMatch(LedgerEntry::settled).hasSizeGreaterThan(60);
        assertThat(billed()).isEqualTo(believed(ledger));
        assertThat(ledger).anyMatch(entry -> entry.energyWh() > 0);
        assertThat(traffic.report().linesLost()).isPositive();
        assertThat(ledger).allMatch(SimulationIT::isPlausible);
    }

    @Test
    void beginsWithAShortSessionAtEveryStation() {
        simulate(2, 600);

        await().atMost(PATIENCE).until(() -> central.received("StopTransaction").size() >= 2);
        assertThat(central.received("StartTransaction"))
                .extracting(Received::stationId)
                .contains("FI-WAT-000001", "FI-WAT-000002");
    }

    @Test
    void playsTheVehicleWhenTheCentralSystemStarts() {
        Simulation simulation = simulate(1, 60);
        SimulatedStation station = simulation.stations().getFirst();
        await().until(() -> station.isOperational() && station.session(1).isPresent());
        await().until(() -> station.status(2) == ConnectorStatus.AVAILABLE);

        central.call(station.stationId(), "RemoteStartTransaction", Map.of("idTag", "04REMOTE", "connectorId", 2))
                .join();

        await().atMost(PATIENCE)
                .until(() -> station.session(2).isPresent()
                        && station.registerWh(2)
                                > station.session(2).orElseThrow().entry().meterStartWh());
    }

    private Simulation simulate(int stations, double speed) {
        return Simulation.start(
                runtime,
                Fleet.of(stations),
                new SimulationSettings(
                        central.address(),
                        1,
                        new Pace(speed),
                        LocalTime.of(8, 0),
                        Duration.ofMillis(100),
                        1_000,
                        Behaviour.prompt()),
                traffic);
    }

    /** No session took more than its connector could give in the time that it stamped. */
    private static boolean isPlausible(LedgerEntry entry) {
        long millis = Duration.between(entry.startedAt(), entry.stoppedAt()).toMillis() + 20;
        return entry.energyWh() >= 0 && entry.energyWh() <= 1 + 300_000L * millis / 3_600_000;
    }

    /** What a central system would bill, from the messages alone: the energy of each transaction. */
    private Map<Integer, Long> billed() {
        Map<Integer, Long> energy = new HashMap<>();
        for (Received stop : central.received("StopTransaction")) {
            int transactionId = stop.payload().path("transactionId").asInt();
            long meterStart = central.startOf(transactionId).path("meterStart").asLong();
            energy.put(transactionId, stop.payload().path("meterStop").asLong() - meterStart);
        }
        return energy;
    }

    private static Map<Integer, Long> believed(List<LedgerEntry> ledger) {
        return ledger.stream().collect(Collectors.toMap(LedgerEntry::transactionId, LedgerEntry::energyWh));
    }
}
