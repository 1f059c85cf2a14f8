package io.wattbus.platformtests.bench;

import io.wattbus.localplatform.process.StartFailure;
import io.wattbus.localplatform.services.Service;
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

/**
 * The commands {@code ./wattbus bench NAME} and {@code ./wattbus soak NAME}, run in the root of the repository. Numbers of
 * the workload can be given behind the name, such as {@code sessions=100}.
 */
public final class Bench {

    private static final Path RESULTS = Path.of("target", "bench");
    private static final Path WORKLOADS = Path.of("platform-tests", "bench");

    /** How much energy beyond the possible the fraud checks let pass. */
    private static final String ALLOWANCE = "WATTBUS_FRAUD_ENERGY_ALLOWANCE_WH";

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        List<String> names = List.of(arguments).subList(0, Math.min(2, arguments.length));
        Optional<Named> bench = Stream.of(Named.values())
                .filter(named -> names.equals(List.of(named.command, named.title())))
                .findFirst();
        if (bench.isEmpty()) {
            System.err.println("wattbus: there are: "
                    + Stream.of(Named.values())
                            .map(named -> named.command + " " + named.title())
                            .collect(Collectors.joining(", ")));
            System.exit(2);
        }
        try {
            System.exit(run(bench.orElseThrow(), List.of(arguments).subList(2, arguments.length)) ? 0 : 1);
        } catch (StartFailure | IllegalArgumentException e) {
            System.err.println("wattbus: " + e.getMessage());
            System.exit(1);
        }
    }

    /** What can be measured. */
    private enum Named {
        /** Bills are to be issued, whatever is charged in a moment. */
        LATENCY("bench", Service.all(), Map.of(ALLOWANCE, "1000000")) {
            @Override
            List<? extends Figure> measure(RunningPlatform platform, Workload workload) {
                return new LatencyBench(platform, workload).run();
            }
        },
        EFFECTS("bench", Service.all(), Map.of(ALLOWANCE, "1000")) {
            @Override
            List<? extends Figure> measure(RunningPlatform platform, Workload workload) {
                return new EffectsBench(platform, workload).run();
            }
        },
        INDEPENDENCE("bench", Service.all(), Map.of(ALLOWANCE, "1000000")) {
            @Override
            List<? extends Figure> measure(RunningPlatform platform, Workload workload) {
                return new IndependenceBench(platform, workload).run();
            }
        },
        /** The heap is one that an operator with so many stations would give it. */
        GATEWAY("bench", List.of(Service.CHARGING_GATEWAY), Map.of("_JAVA_OPTIONS", "-Xmx1g")) {
            @Override
            List<? extends Figure> measure(RunningPlatform platform, Workload workload) throws IOException {
                return new GatewayBench(platform, workload, RESULTS).run();
            }
        },
        AUTHORIZATION("bench", List.of(Service.CHARGING_GATEWAY), Map.of()) {
            @Override
            List<? extends Figure> measure(RunningPlatform platform, Workload workload) throws IOException {
                return new AuthorizationBench(platform, workload, RESULTS).run();
            }
        },
        BILLING("bench", List.of(Service.BILLING_SERVICE), Map.of()) {
            @Override
            List<? extends Figure> measure(RunningPlatform platform, Workload workload) throws IOException {
                return new BillingBench(platform, workload).run();
            }
        },
        AVAILABILITY("bench", List.of(Service.AVAILABILITY_SERVICE), AvailabilityBench.VARIABLES) {
            @Override
            List<? extends Figure> measure(RunningPlatform platform, Workload workload) throws IOException {
                return new AvailabilityBench(platform, workload).run();
            }
        },
        ROAMING("bench", List.of(Service.ROAMING_SERVICE), Map.of()) {
            @Override
            List<? extends Figure> measure(RunningPlatform platform, Workload workload) throws IOException {
                return new RoamingBench(platform, workload).run();
            }
        },
        /** A sloppy station comes back at once whenever its line ends. */
        FRAMES("soak", Service.all(), Map.of(ALLOWANCE, "1000000", "WATTBUS_LIMITS_STATIONHANDSHAKESPERSECOND", "0")) {
            @Override
            List<? extends Figure> measure(RunningPlatform platform, Workload workload) {
                return new FramesSoak(platform, workload).run();
            }
        },
        /** Bills are issued at once, so that what is told later corrects them. */
        BILLING_SOAK("soak", List.of(Service.BILLING_SERVICE), Map.of("WATTBUS_FRAUD_HOLDWINDOW", "0s")) {
            @Override
            List<? extends Figure> measure(RunningPlatform platform, Workload workload) {
                return new BillingSoak(platform, workload).run();
            }
        };

        private final String command;

        @SuppressWarnings("ImmutableEnumChecker") // copies that cannot be changed
        private final List<Service> services;

        @SuppressWarnings("ImmutableEnumChecker") // copies that cannot be changed
        private final Map<String, String> variables;

        Named(String command, List<Service> services, Map<String, String> variables) {
            this.command = command;
            this.services = List.copyOf(services);
            this.variables = Map.copyOf(variables);
        }

        /** As the command line has it. */
        String title() {
            return name().toLowerCase(Locale.ROOT).replaceFirst("_.*", "");
        }

        /** As its workload and its results are called. */
        String file() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        abstract List<? extends Figure> measure(RunningPlatform platform, Workload workload) throws IOException;
    }

    private static boolean run(Named bench, List<String> changes) throws IOException {
        Workload workload =
                Workload.read(WORKLOADS.resolve(bench.file() + ".properties")).with(changes);
        System.out.printf("Starting a platform of its own in %s%n", RESULTS.resolve("platform"));
        try (RunningPlatform platform =
                RunningPlatform.startEmpty(RESULTS.resolve("platform"), bench.services, bench.variables)) {
            System.out.println("Running the workload of " + WORKLOADS.resolve(bench.file() + ".properties"));
            Instant begin = Instant.now();
            BenchReport report = new BenchReport(bench.file(), Machine.here(), bench.measure(platform, workload));
            System.out.printf(
                    "Done in %d s%n%n%s%n%n",
                    Duration.between(begin, Instant.now()).toSeconds(), report.table());
            System.out.printf("Also in %s%n", report.writeTo(RESULTS));
            return report.reachesTargets();
        }
    }
}
