package io.wattbus.simulator.cli;

import io.wattbus.simulator.day.Pace;
import io.wattbus.simulator.fleet.Fleet;
import io.wattbus.simulator.load.Traffic;
import io.wattbus.simulator.rpc.Json;
import io.wattbus.simulator.run.LedgerFile;
import io.wattbus.simulator.run.Simulation;
import io.wattbus.simulator.run.SimulationSettings;
import io.wattbus.simulator.station.Behaviour;
import io.wattbus.simulator.station.SampleSet;
import io.wattbus.simulator.station.StationRuntime;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets a fleet live through random days until it is interrupted or its time is up. */
@Command(
        name = "simulate",
        description =
                "Stations on a seeded random day: drivers come, charge and leave, lines fail, queues are replayed.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    /** What becomes of running sessions at the end. */
    enum OnExit {
        STOP,
        LEAVE
    }

    private static final int UNSETTLED = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int REMEMBERED_SESSIONS = 20;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    FleetOptions fleetOptions = new FleetOptions();

    @Option(names = "--seed", description = "Of all that happens (default: ${DEFAULT-VALUE})", defaultValue = "1")
    long seed = 1;

    @Option(
            names = "--speed",
            description = "How many times faster drivers come and go; messages carry the real time"
                    + " (default: ${DEFAULT-VALUE})",
            defaultValue = "60")
    double speed = 60;

    @Option(
            names = "--opening",
            description = "Time of day at which the day begins (default: ${DEFAULT-VALUE})",
            defaultValue = "08:00")
    LocalTime opening = LocalTime.of(8, 0);

    @Option(names = "--duration", description = "Stop after this long, such as 10m; without it, run on")
    @Nullable
    Duration duration;

    @Option(
            names = "--meter-interval",
            description = "Between the meter values of a session (default: ${DEFAULT-VALUE})",
            defaultValue = "5s")
    Duration meterInterval = Duration.ofSeconds(5);

    @Option(
            names = "--connects-per-second",
            description = "How many stations dial in a second at the beginning (default: ${DEFAULT-VALUE})",
            defaultValue = "200")
    double connectsPerSecond = 200;

    @Option(
            names = "--samples",
            description = "What meter values carry: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
            defaultValue = "STANDARD")
    SampleSet samples = SampleSet.STANDARD;

    @Option(
            names = "--on-exit",
            description = "What becomes of running sessions: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
            defaultValue = "STOP")
    OnExit onExit = OnExit.STOP;

    @Option(names = "--ledger", description = "At the end, write here what the stations believe, as JSON")
    @Nullable
    Path ledgerFile;

    @Option(names = "--result", description = "At the end, write here what was counted and measured, as JSON")
    @Nullable
    Path resultFile;

    @Option(names = "--quiet", description = "Say nothing on the way")
    boolean quiet;

    @Override
    public Integer call() throws Exception {
        Traffic traffic = new Traffic();
        try (StationRuntime runtime = StationRuntime.start();
                Interruption interruption = new Interruption();
                LiveLine live = new LiveLine(out(), quiet, traffic)) {
            Fleet fleet = fleetOptions.fleet();
            Simulation simulation = Simulation.start(runtime, fleet, settings(), traffic);
            if (ledgerFile == null) {
                simulation.stations().forEach(station -> station.ledger().keep(REMEMBERED_SESSIONS));
            }
            interruption.await(duration);
            boolean settled = end(simulation);
            live.summary();
            write(ledgerFile, new LedgerFile(seed, fleet.stations().size(), settled, simulation.ledger()));
            write(resultFile, traffic.report());
            return settled ? 0 : UNSETTLED;
        }
    }

    private boolean end(Simulation simulation) {
        if (onExit == OnExit.STOP) {
            return simulation.stop(PATIENCE);
        }
        simulation.halt();
        return true;
    }

    private SimulationSettings settings() {
        return new SimulationSettings(
                fleetOptions.url,
                seed,
                new Pace(speed),
                opening,
                meterInterval,
                connectsPerSecond,
                Behaviour.realistic().withSamples(samples));
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private static void write(@Nullable Path file, Object content) {
        if (file != null) {
            Json.MAPPER.writerWithDefaultPrettyPrinter().writeValue(file, content);
        }
    }
}
