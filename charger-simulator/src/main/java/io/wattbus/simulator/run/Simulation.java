package io.wattbus.simulator.run;

import io.wattbus.simulator.day.Day;
import io.wattbus.simulator.fleet.ChargingStation;
import io.wattbus.simulator.fleet.Fleet;
import io.wattbus.simulator.ocpp16.StopReason;
import io.wattbus.simulator.station.LedgerEntry;
import io.wattbus.simulator.station.SimulatedStation;
import io.wattbus.simulator.station.StationObserver;
import io.wattbus.simulator.station.StationRuntime;
import io.wattbus.simulator.station.StationSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A fleet living through its days, one after the other, until it is told to stop. */
public final class Simulation {

    private static final double NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    private final StationRuntime runtime;
    private final SimulationSettings settings;
    private final List<StationDriver> drivers = new ArrayList<>();

    private Simulation(StationRuntime runtime, SimulationSettings settings) {
        this.runtime = runtime;
        this.settings = settings;
    }

    /** Begins at once; the stations connect one after the other. */
    public static Simulation start(
            StationRuntime runtime, Fleet fleet, SimulationSettings settings, StationObserver observer) {
        Simulation simulation = new Simulation(runtime, settings);
        Day first = new Day(fleet, settings.seed(), 0);
        for (ChargingStation installed : fleet.stations()) {
            SimulatedStation station = runtime.station(
                    StationSettings.of(settings.centralSystem(), installed).withBehaviour(settings.behaviour()),
                    observer);
            simulation.drivers.add(new StationDriver(station, installed, first, runtime, settings));
        }
        simulation.begin();
        return simulation;
    }

    private void begin() {
        IntStream.range(0, drivers.size())
                .forEach(number -> runtime.after(
                        Duration.ofNanos(Math.round(number / settings.connectsPerSecond() * NANOS_PER_SECOND)),
                        drivers.get(number)::begin));
    }

    public List<SimulatedStation> stations() {
        return drivers.stream().map(StationDriver::station).toList();
    }

    /** What all stations believe they did. */
    public List<LedgerEntry> ledger() {
        return stations().stream()
                .flatMap(station -> station.ledger().entries().stream())
                .toList();
    }

    /** No more drivers come and no line is cut; sessions go on unattended. */
    public void halt() {
        drivers.forEach(StationDriver::halt);
    }

    /**
     * Ends the day as an operator would before switching the stations off: all sessions are stopped, and the stations
     * go away when the central system has confirmed everything.
     *
     * @return false when that took longer than {@code patience}
     */
    public boolean stop(Duration patience) {
        halt();
        List<CompletableFuture<Integer>> settled =
                stations().stream().map(Simulation::windUp).toList();
        boolean quiet = CompletableFuture.allOf(settled.toArray(CompletableFuture[]::new))
                .thenApply(_ -> true)
                .completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        stations().forEach(SimulatedStation::close);
        return quiet;
    }

    private static CompletableFuture<Integer> windUp(SimulatedStation station) {
        station.connectors()
                .forEach(connector -> station.session(connector.number())
                        .ifPresent(session -> station.stop(session, StopReason.LOCAL)));
        if (station.queuedMessages() > 0) {
            station.redial();
        }
        return station.settled();
    }
}
