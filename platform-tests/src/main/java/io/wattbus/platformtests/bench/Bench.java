package io.wattbus.platformtests.bench;

import io.wattbus.localplatform.process.StartFailure;
import io.wattbus.platformtests.harness.RunningPlatform;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The command {@code ./wattbus bench NAME}, run in the root of the repository. */
public final class Bench {

    private static final Path RESULTS = Path.of("target", "bench");
    private static final Path WORKLOADS = Path.of("platform-tests", "bench");

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1 || !arguments[0].equals("latency")) {
            System.err.println("wattbus: give the name of a bench: latency");
            System.exit(2);
        }
        try {
            System.exit(latency() ? 0 : 1);
        } catch (StartFailure e) {
            System.err.println("wattbus: " + e.getMessage());
            System.exit(1);
        }
    }

    private static boolean latency() throws IOException {
        LatencyWorkload workload = LatencyWorkload.read(WORKLOADS.resolve("latency.properties"));
        System.out.printf("Starting a platform of its own in %s%n", RESULTS.resolve("platform"));
        try (RunningPlatform platform = RunningPlatform.startEmpty(RESULTS.resolve("platform"), Map.of())) {
            System.out.printf(
                    "Charging %d sessions, %d of them to warm up%n",
                    workload.warmUpSessions() + workload.sessions(), workload.warmUpSessions());
            Instant begin = Instant.now();
            BenchReport report = new BenchReport("latency", Machine.here(), new LatencyBench(platform, workload).run());
            System.out.printf(
                    "Done in %d s%n%n%s%n%n",
                    Duration.between(begin, Instant.now()).toSeconds(), report.table());
            System.out.printf("Also in %s%n", report.writeTo(RESULTS));
            return report.reachesTargets();
        }
    }
}
