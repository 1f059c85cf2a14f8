package io.wattbus.simulator.cli;

import io.wattbus.simulator.fleet.ChargingStation;
import io.wattbus.simulator.fleet.Fleet;
import io.wattbus.simulator.fleet.IdToken;
import io.wattbus.simulator.load.LoadMix;
import io.wattbus.simulator.load.MeterLoad;
import io.wattbus.simulator.load.Traffic;
import io.wattbus.simulator.load.TrafficReport;
import io.wattbus.simulator.rpc.Json;
import io.wattbus.simulator.station.Behaviour;
import io.wattbus.simulator.station.SampleSet;
import io.wattbus.simulator.station.SimulatedStation;
import io.wattbus.simulator.station.StationRuntime;
import io.wattbus.simulator.station.StationSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Connects many stations and has some of them report their meters as fast as they are answered, or at a pace. */
@Command(
        name = "load",
        description = "Many stations connected, some of them reporting their meters as fast as they are answered.",
        mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

    private static final int UNSETTLED = 3;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int HANDSHAKES_AT_ONCE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    FleetOptions fleetOptions = new FleetOptions();

    @Option(names = "--active", description = "How many report (default: ${DEFAULT-VALUE})", defaultValue = "10")
    int active = 10;

    @Option(names = "--every", description = "The interval of reports, such as 1s; without it, a closed loop")
    @Nullable
    Duration interval;

    @Option(
            names = "--mix",
            description = "What they say: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
            defaultValue = "METER")
    LoadMix mix = LoadMix.METER;

    @Option(names = "--progress", description = "Say every second how many stations are operational")
    boolean progress;

    @Option(
            names = "--samples",
            description = "What meter values carry: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
            defaultValue = "EIGHT")
    SampleSet samples = SampleSet.EIGHT;

    @Option(names = "--warm-up", description = "Not measured (default: ${DEFAULT-VALUE})", defaultValue = "5s")
    Duration warmUp = Duration.ofSeconds(5);

    @Option(names = "--duration", description = "Measured (default: ${DEFAULT-VALUE})", defaultValue = "30s")
    Duration duration = Duration.ofSeconds(30);

    @Option(names = "--result", description = "Write here what was measured, as JSON")
    @Nullable
    Path resultFile;

    @Override
    public Integer call() throws Exception {
        Traffic traffic = new Traffic();
        try (StationRuntime runtime = StationRuntime.start();
                Interruption interruption = new Interruption()) {
            Fleet fleet = fleetOptions.fleet();
            List<SimulatedStation> stations = connect(runtime, fleet, traffic);
            say("%d of %d stations connected", traffic.report().operational(), stations.size());
            List<SimulatedStation> reporting = stations.subList(0, Math.min(active, stations.size()));
            MeterLoad load = interval == null
                    ? MeterLoad.closedLoop(runtime, reporting, mix)
                    : MeterLoad.every(interval, runtime, reporting, mix);
            load.start(cards(fleet))
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            watch(interruption, warmUp, traffic);
            traffic.measureAfresh();
            TrafficReport before = traffic.report();
            say("Measuring");
            watch(interruption, duration, traffic);
            LoadResult result = LoadResult.between(before, traffic.report(), stations.size(), active, duration);
            say("Measured");
            boolean settled = settle(load);
            stations.forEach(SimulatedStation::close);
            tell(result, traffic.report(), settled);
            return settled ? 0 : UNSETTLED;
        }
    }

    /** Until {@code time} is over; says every second how many stations are there, if that is wanted. */
    private void watch(Interruption interruption, Duration time, Traffic traffic) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0 && !interruption.happened(); left = end - System.nanoTime()) {
            interruption.await(progress && left > SECOND.toNanos() ? SECOND : Duration.ofNanos(left));
            if (progress) {
                say("%d stations operational", traffic.report().operational());
            }
        }
    }

    private static boolean settle(MeterLoad load) {
        return load.stop()
                .thenApply(_ -> true)
                .completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private void tell(LoadResult result, TrafficReport total, boolean settled) {
        say(
                "%.0f messages/s answered, p50 %d us, p99 %d us, %d errors%s",
                result.messagesPerSecond(),
                result.latencies().p50Micros(),
                result.latencies().p99Micros(),
                result.errors(),
                settled ? "" : "; some messages were never confirmed");
        if (resultFile != null) {
            Json.MAPPER.writerWithDefaultPrettyPrinter().writeValue(resultFile, result.withTotal(total));
        }
    }

    private void say(String format, Object... values) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.printf(Locale.ROOT, format + "%n", values);
        out.flush();
    }

    /** Some handshakes at a time, as a network does that comes up in an orderly way; who is refused tries again later. */
    private List<SimulatedStation> connect(StationRuntime runtime, Fleet fleet, Traffic traffic) {
        Behaviour behaviour = Behaviour.realistic().withSamples(samples);
        List<SimulatedStation> stations = fleet.stations().stream()
                .map(installed -> runtime.station(
                        StationSettings.of(fleetOptions.url, installed).withBehaviour(behaviour), traffic))
                .toList();
        for (int from = 0; from < stations.size(); from += HANDSHAKES_AT_ONCE) {
            List<CompletableFuture<?>> connecting = new ArrayList<>();
            stations.subList(from, Math.min(from + HANDSHAKES_AT_ONCE, stations.size()))
                    .forEach(station -> connecting.add(station.connect().handle((_, _) -> station)));
            CompletableFuture.allOf(connecting.toArray(CompletableFuture[]::new))
                    .join();
        }
        return stations;
    }

    /** At each station one of its own regulars, so that nobody charges at two. */
    private static Function<SimulatedStation, String> cards(Fleet fleet) {
        Map<String, String> cards = fleet.stations().stream()
                .collect(Collectors.toMap(
                        ChargingStation::stationId,
                        station -> fleet.idTokensAt(station).stream()
                                .filter(token -> token.status() == IdToken.Status.ACCEPTED)
                                .findFirst()
                                .orElseThrow()
                                .uid()));
        return station -> Objects.requireNonNull(cards.get(station.stationId()));
    }
}
