package io.wattbus.simulator.load;

import static io.wattbus.simulator.Fixtures.CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.simulator.CentralSystem;
import io.wattbus.simulator.fleet.Fleet;
import io.wattbus.simulator.station.SimulatedStation;
import io.wattbus.simulator.station.StationRuntime;
import io.wattbus.simulator.station.StationSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeterLoadIT {

    private final Traffic traffic = new Traffic();
    private CentralSystem central;
    private StationRuntime runtime;
    private List<SimulatedStation> stations;

    @BeforeEach
    void start() throws Exception {
        central = CentralSystem.start();
        runtime = StationRuntime.start();
        stations = Fleet.of(3).stations().stream()
                .map(station -> runtime.station(StationSettings.of(central.address(), station), traffic))
                .toList();
        stations.forEach(station -> station.connect().join());
    }

    @AfterEach
    void stop() throws Exception {
        runtime.close();
        central.close();
    }

    @Test
    void reportsAsFastAsItIsAnsweredAndLosesNothing() {
        MeterLoad load = MeterLoad.closedLoop(runtime, stations, LoadMix.METER);

        load.start(_ -> CARD).join();
        traffic.measureAfresh();
        await().until(() -> central.received("MeterValues").size() > 300);
        load.stop().join();

        // What follows a stop, such as a connector's status, may still be under way
        await().untilAsserted(() -> assertThat(traffic.report().answered())
                .isEqualTo(traffic.report().sent())
                .isEqualTo(central.received().size()));
        TrafficReport report = traffic.report();
        assertThat(report.operational()).isEqualTo(3);
        assertThat(report.running()).isZero();
        assertThat(report.errors()).isZero();
        assertThat(report.latencies().p50Micros()).isPositive();
        assertThat(report.latencies().count()).isBetween(1L, report.answered());
        assertThat(stations)
                .allMatch(station -> station.ledger().entries().getFirst().settled());
    }

    @Test
    void speaksLikeANetwork() {
        MeterLoad load = MeterLoad.closedLoop(runtime, stations, LoadMix.NETWORK);

        load.start(_ -> CARD).join();
        await().until(() -> traffic.report().answeredByAction().getOrDefault("StopTransaction", 0L) > 20);
        load.stop().join();

        Map<String, Long> answered = traffic.report().answeredByAction();
        double all = traffic.report().answered();
        assertThat(answered.get("MeterValues") / all).isBetween(0.55, 0.8);
        assertThat(answered.get("Heartbeat") / all).isBetween(0.1, 0.2);
        assertThat(traffic.report().errors()).isZero();
    }

    @Test
    void countsLostLinesButNotGoodbyes() {
        stations.getFirst().cutLine(Duration.ofHours(1));
        stations.forEach(SimulatedStation::close);

        assertThat(traffic.report().linesLost()).isEqualTo(1);
        assertThat(traffic.report().operational()).isZero();
    }

    @Test
    void reportsAtItsOwnPace() {
        MeterLoad load = MeterLoad.every(Duration.ofMillis(50), runtime, stations, LoadMix.METER);

        load.start(_ -> CARD).join();
        await().until(() -> central.received("MeterValues").size() >= 9);

        load.stop().join();
        assertThat(central.received("StopTransaction")).hasSize(3);
    }
}
