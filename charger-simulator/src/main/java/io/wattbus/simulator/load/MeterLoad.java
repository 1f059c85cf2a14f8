package io.wattbus.simulator.load;

import io.wattbus.simulator.ocpp16.ErrorCode;
import io.wattbus.simulator.ocpp16.Payload;
import io.wattbus.simulator.ocpp16.StopReason;
import io.wattbus.simulator.station.ChargingSession;
import io.wattbus.simulator.station.SimulatedStation;
import io.wattbus.simulator.station.StationRuntime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Messages without end, for measuring: each of the stations, which are connected, runs a session and reports its
 * meter, and what else the mix says, either as soon as the last message is answered or at a fixed pace. How large the
 * reports are is a matter of the stations' {@link io.wattbus.simulator.station.SampleSet}.
 */
public final class MeterLoad {

    private static final long WH_A_REPORT = 10;
    private static final int CONNECTOR = 1;

    private final StationRuntime runtime;
    private final List<SimulatedStation> stations;
    private final Duration pause;
    private final LoadMix mix;
    private volatile boolean over;

    private MeterLoad(StationRuntime runtime, List<SimulatedStation> stations, Duration pause, LoadMix mix) {
        this.runtime = runtime;
        this.stations = List.copyOf(stations);
        this.pause = pause;
        this.mix = mix;
    }

    /** A closed loop: one message in flight at each station, always. */
    public static MeterLoad closedLoop(StationRuntime runtime, List<SimulatedStation> stations, LoadMix mix) {
        return new MeterLoad(runtime, stations, Duration.ZERO, mix);
    }

    /** A message of each station every {@code interval}, whether or not the last one is answered. */
    public static MeterLoad every(
            Duration interval, StationRuntime runtime, List<SimulatedStation> stations, LoadMix mix) {
        return new MeterLoad(runtime, stations, interval, mix);
    }

    /**
     * Begins a session at each station and reports from then on; completes when all have begun.
     *
     * @param idTokens the token of the one who charges at a station
     */
    public CompletableFuture<Void> start(Function<SimulatedStation, String> idTokens) {
        return CompletableFuture.allOf(stations.stream()
                .map(station -> begin(new Post(station, idTokens.apply(station))))
                .toArray(CompletableFuture[]::new));
    }

    /** Ends the sessions; completes when the central system has confirmed all of them. */
    public CompletableFuture<Void> stop() {
        over = true;
        return CompletableFuture.allOf(stations.stream().map(MeterLoad::end).toArray(CompletableFuture[]::new));
    }

    private record Post(SimulatedStation station, String idToken) {}

    private CompletableFuture<Void> begin(Post post) {
        ChargingSession session = post.station().start(CONNECTOR, post.idToken());
        return session.started()
                .thenAccept(_ -> report(post, post.station().stationId().hashCode()));
    }

    private static CompletableFuture<Integer> end(SimulatedStation station) {
        station.session(CONNECTOR).ifPresent(session -> station.stop(session, StopReason.LOCAL));
        return station.settled();
    }

    private void report(Post post, int position) {
        if (over) {
            return;
        }
        CompletableFuture<?> answered = say(mix.at(position), post);
        if (pause.isZero()) {
            var _ = answered.thenRun(() -> report(post, position + 1));
        } else {
            runtime.after(pause, () -> report(post, position + 1));
        }
    }

    private CompletableFuture<?> say(LoadMix.Step step, Post post) {
        SimulatedStation station = post.station();
        return switch (step) {
            case METER -> {
                station.charge(CONNECTOR, WH_A_REPORT);
                yield station.meter(CONNECTOR);
            }
            case HEARTBEAT -> call(station, new Payload.Heartbeat());
            case STATUS ->
                call(
                        station,
                        new Payload.StatusNotification(
                                CONNECTOR, ErrorCode.NO_ERROR, station.status(CONNECTOR), runtime.now()));
            case SESSION -> {
                station.stop(CONNECTOR, StopReason.LOCAL);
                yield station.start(CONNECTOR, post.idToken()).started();
            }
        };
    }

    private static CompletableFuture<?> call(SimulatedStation station, Payload payload) {
        return station.call(payload.action(), payload);
    }
}
