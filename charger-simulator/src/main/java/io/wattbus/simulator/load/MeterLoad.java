package io.wattbus.simulator.load;

import io.wattbus.simulator.ocpp16.StopReason;
import io.wattbus.simulator.station.ChargingSession;
import io.wattbus.simulator.station.SimulatedStation;
import io.wattbus.simulator.station.StationRuntime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Meter values without end, for measuring: each of the stations, which are connected, runs a session and reports its
 * meter, either as soon as the last report is answered or at a fixed pace. How large the reports are is a matter of the
 * stations' {@link io.wattbus.simulator.station.SampleSet}.
 */
public final class MeterLoad {

    private static final long WH_A_REPORT = 10;
    private static final int CONNECTOR = 1;

    private final StationRuntime runtime;
    private final List<SimulatedStation> stations;
    private final Duration pause;
    private volatile boolean over;

    private MeterLoad(StationRuntime runtime, List<SimulatedStation> stations, Duration pause) {
        this.runtime = runtime;
        this.stations = List.copyOf(stations);
        this.pause = pause;
    }

    /** A closed loop: one report in flight at each station, always. */
    public static MeterLoad closedLoop(StationRuntime runtime, List<SimulatedStation> stations) {
        return new MeterLoad(runtime, stations, Duration.ZERO);
    }

    /** A report of each station every {@code interval}, whether or not the last one is answered. */
    public static MeterLoad every(Duration interval, StationRuntime runtime, List<SimulatedStation> stations) {
        return new MeterLoad(runtime, stations, interval);
    }

    /** Begins a session for {@code idToken} at each station and reports from then on; completes when all have begun. */
    public CompletableFuture<Void> start(String idToken) {
        return CompletableFuture.allOf(
                stations.stream().map(station -> begin(station, idToken)).toArray(CompletableFuture[]::new));
    }

    /** Ends the sessions; completes when the central system has confirmed all of them. */
    public CompletableFuture<Void> stop() {
        over = true;
        return CompletableFuture.allOf(stations.stream().map(MeterLoad::end).toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> begin(SimulatedStation station, String idToken) {
        ChargingSession session = station.start(CONNECTOR, idToken);
        return session.started().thenAccept(_ -> report(station));
    }

    private static CompletableFuture<Integer> end(SimulatedStation station) {
        station.session(CONNECTOR).ifPresent(session -> station.stop(session, StopReason.LOCAL));
        return station.settled();
    }

    private void report(SimulatedStation station) {
        if (over) {
            return;
        }
        station.charge(CONNECTOR, WH_A_REPORT);
        CompletableFuture<?> answered = station.meter(CONNECTOR);
        if (pause.isZero()) {
            var _ = answered.thenRun(() -> report(station));
        } else {
            runtime.after(pause, () -> report(station));
        }
    }
}
