package io.wattbus.platformtests.bench;

import io.wattbus.localplatform.process.StartFailure;
import io.wattbus.platformtests.harness.RunningPlatform;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command {@code ./wattbus bench NAME}, run in the root of the repository. */
public final class Bench {

    private static final Path RESULTS = Path.of("target", "bench");
    private static final Path WORKLOADS = Path.of("platform-tests", "bench");

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        Optional<Named> bench = Stream.of(Named.values())
                .filter(named -> List.of(arguments).equals(List.of(named.title())))
                .findFirst();
        if (bench.isEmpty()) {
            System.err.println("wattbus: give the name of a bench: "
                    + Stream.of(Named.values()).map(Named::title).collect(Collectors.joining(", ")));
            System.exit(2);
        }
        try {
            System.exit(run(bench.orElseThrow()) ? 0 : 1);
        } catch (StartFailure e) {
            System.err.println("wattbus: " + e.getMessage());
            System.exit(1);
        }
    }

    /** What can be measured, and how much energy beyond the possible the fraud checks let pass. */
    private enum Named {
        /** Bills are to be issued, whatever is charged in a moment. */
        LATENCY(1_000_000) {
            @Override
            List<Measurement> measure(RunningPlatform platform, LatencyWorkload workload) {
                return new LatencyBench(platform, workload).run();
            }
        },
        EFFECTS(1_000) {
            @Override
            List<Measurement> measure(RunningPlatform platform, LatencyWorkload workload) {
                return new EffectsBench(platform, workload).run();
            }
        };

        private final long allowanceWh;

        Named(long allowanceWh) {
            this.allowanceWh = allowanceWh;
        }

        Map<String, String> variables() {
            return Map.of("WATTBUS_FRAUD_ENERGY_ALLOWANCE_WH", Long.toString(allowanceWh));
        }

        String title() {
            return name().toLowerCase(Locale.ROOT);
        }

        abstract List<Measurement> measure(RunningPlatform platform, LatencyWorkload workload);
    }

    private static boolean run(Named bench) throws IOException {
        LatencyWorkload workload = LatencyWorkload.read(WORKLOADS.resolve(bench.title() + ".properties"));
        System.out.printf("Starting a platform of its own in %s%n", RESULTS.resolve("platform"));
        try (RunningPlatform platform = RunningPlatform.startEmpty(RESULTS.resolve("platform"), bench.variables())) {
            System.out.printf(
                    "Charging %d sessions, %d of them to warm up%n",
                    workload.warmUpSessions() + workload.sessions(), workload.warmUpSessions());
            Instant begin = Instant.now();
            BenchReport report = new BenchReport(bench.title(), Machine.here(), bench.measure(platform, workload));
            System.out.printf(
                    "Done in %d s%n%n%s%n%n",
                    Duration.between(begin, Instant.now()).toSeconds(), report.table());
            System.out.printf("Also in %s%n", report.writeTo(RESULTS));
            return report.reachesTargets();
        }
    }
}
