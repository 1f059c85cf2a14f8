package io.wattbus.platformtests.bench;

import io.wattbus.localplatform.parts.Part;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.schemas.Topics;
import io.wattbus.simulator.fleet.Fleet;
import io.wattbus.simulator.fleet.IdToken;
import io.wattbus.simulator.fleet.Operator;
import io.wattbus.simulator.provisioning.GatewayProvisioning;
import io.wattbus.simulator.provisioning.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What one gateway bears: meter values as fast as they are answered, a network's mix of messages, idle connections,
 * and the return of all stations after it was killed. The stations run in a process of their own; they, the gateway, Kafka,
 * the registry and PostgreSQL share the machine.
 */
final class GatewayBench {

    private static final String OPERATIONAL = " stations operational";
    private static final long KIB = 1_024;

    /** What a kill and a start take, in seconds: the stations go on for so much longer than the return may take. */
    private static final int RESTART = 60;

    private static final double SECOND = 1e9;

    private final RunningPlatform platform;
    private final Workload workload;
    private final Path results;
    private final Operator operator = Operator.of("FI*BEN");
    private final List<Figure> figures = new ArrayList<>();

    /** @param results where the stations write theirs */
    GatewayBench(RunningPlatform platform, Workload workload, Path results) {
        this.platform = platform;
        this.workload = workload;
        this.results = results;
    }

    /** Runs the workload and gives what it measured. */
    List<Figure> run() throws IOException {
        provision();
        closedLoop("METER", "meter values");
        closedLoop("NETWORK", "network mix");
        idle();
        storm();
        return figures;
    }

    private void provision() {
        int stations = Math.max(workload.number("idle.stations"), workload.number("storm.stations"));
        say("Provisioning %d stations", stations);
        try (GatewayProvisioning gateway = new GatewayProvisioning(
                platform.gateway().url(),
                platform.tokens().forPlatform(),
                platform.tokens().forOperator(operator.operatorId()))) {
            Fleet fleet = Fleet.of(operator, stations);
            gateway.provision(new Fleet(operator, fleet.locations(), fleet.stations(), cards(fleet)), Progress.SILENT);
        }
    }

    /** Those of the stations that charge: all are some per station, and the most of what is to be provisioned. */
    private List<IdToken> cards(Fleet fleet) {
        int charging = Math.max(workload.number("loop.active"), workload.number("storm.active"));
        return fleet.stations().stream()
                .limit(charging)
                .flatMap(station -> fleet.idTokensAt(station).stream())
                .distinct()
                .toList();
    }

    private void closedLoop(String mix, String name) throws IOException {
        say("Measuring: %s", name);
        long recordsBefore = meterValues();
        try (SimulatedLoad load = load(
                "--mix=" + mix,
                "--stations=" + workload.number("loop.stations"),
                "--active=" + workload.number("loop.active"),
                "--warm-up=" + workload.number("loop.warm-up") + "s",
                "--duration=" + workload.number("loop.duration") + "s")) {
            load.await("Measuring"::equals);
            Map<String, Duration> before = cpu(load);
            load.await("Measured"::equals);
            Map<String, Duration> after = cpu(load);
            JsonNode result = load.result();
            report(mix, name, result, before, after);
            long answered = result.at("/total/answeredByAction/MeterValues").asLong();
            long records = meterValues() - recordsBefore;
            figures.add(Quantity.count(name + ": answered without a record", answered - records, "frames")
                    .atMost(0));
        }
    }

    private long meterValues() {
        return TopicLength.of(Topics.METER_VALUES, platform.parts().kafkaBootstrap());
    }

    private void report(
            String mix, String name, JsonNode result, Map<String, Duration> before, Map<String, Duration> after) {
        Quantity rate = Quantity.of(
                name + ": answered", result.required("messagesPerSecond").asDouble(), "messages/s");
        Quantity p99 =
                Quantity.of(name + ": p99", result.at("/latencies/p99Micros").asLong() / 1e3, "ms");
        boolean isTarget = mix.equals("METER");
        figures.add(isTarget ? rate.atLeast(workload.number("target.rate")) : rate);
        figures.add(
                Quantity.of(name + ": p50", result.at("/latencies/p50Micros").asLong() / 1e3, "ms"));
        figures.add(isTarget ? p99.atMost(workload.number("target.p99-millis")) : p99);
        figures.add(Quantity.count(name + ": errors", result.required("errors").asLong(), "messages")
                .atMost(0));
        cpu(name, "messages", result.required("answered").asLong(), before, after);
    }

    private void cpu(String name, String what, long count, Map<String, Duration> before, Map<String, Duration> after) {
        double thousands = count / 1e3;
        after.forEach((process, time) -> figures.add(Quantity.of(
                "%s: CPU of %s".formatted(name, process),
                time.minus(before.getOrDefault(process, Duration.ZERO)).toMillis() / 1e3 / thousands,
                "s per 1,000 " + what)));
    }

    private Map<String, Duration> cpu(SimulatedLoad load) {
        Map<String, Duration> times = new LinkedHashMap<>();
        times.put("gateway", CpuTime.ofTree(platform.gateway().pid()));
        times.put("broker", CpuTime.ofTree(platform.parts().pid(Part.KAFKA)));
        times.put("database", CpuTime.ofTree(platform.parts().pid(Part.POSTGRESQL)));
        times.put("simulator", CpuTime.ofTree(load.pid()));
        return times;
    }

    private void idle() throws IOException {
        int stations = workload.number("idle.stations");
        say("Measuring: %d idle connections", stations);
        long alone = LiveHeap.bytes(platform.gateway().pid());
        long begin = System.nanoTime();
        try (SimulatedLoad load = load("--stations=" + stations, "--active=0", "--warm-up=600s")) {
            Map<String, Duration> before = cpu(load);
            String connected = load.await(line -> line.endsWith("stations connected"));
            double seconds = (System.nanoTime() - begin) / SECOND;
            Map<String, Duration> after = cpu(load);
            long live = LiveHeap.bytes(platform.gateway().pid());
            int count = count(connected);
            cpu("idle", "handshakes and boots", count, before, after);
            figures.add(Quantity.of("idle: connections", count, "stations").atLeast(stations));
            figures.add(Quantity.of("idle: handshakes and boots", count / seconds, "a second"));
            figures.add(Quantity.of("idle: live heap", (live - alone) / (double) KIB / count, "KiB per connection")
                    .atMost(workload.number("target.heap-kib")));
        }
    }

    private void storm() throws IOException {
        int stations = workload.number("storm.stations");
        say("Measuring: the return of %d stations", stations);
        try (SimulatedLoad load = load(
                "--stations=" + stations,
                "--active=" + workload.number("storm.active"),
                "--every=5s",
                "--progress",
                "--warm-up=1s",
                "--duration=" + (workload.number("storm.duration") + RESTART) + "s")) {
            load.await("Measuring"::equals);
            platform.quickenNextStarts();
            platform.gateway().kill();
            load.await(line -> line.endsWith(OPERATIONAL) && count(line) < stations);
            platform.gateway().start();
            long back = System.nanoTime();
            int accepted = 0;
            double seconds = 0;
            while (accepted < stations && seconds < workload.number("storm.duration")) {
                accepted = count(load.await(line -> line.endsWith(OPERATIONAL)));
                seconds = (System.nanoTime() - back) / SECOND;
            }
            JsonNode total = load.result().required("total");
            figures.add(Quantity.count("storm: accepted in the end", accepted, "stations")
                    .atLeast(stations));
            figures.add(Quantity.of("storm: all accepted after", seconds, "s")
                    .atMost(workload.number("target.return-seconds")));
            figures.add(
                    Quantity.count("storm: turned away for later", refused(total, 429) + refused(total, 503), "times"));
            figures.add(Quantity.count(
                            "storm: transaction messages lost",
                            total.required("dropped").asLong(),
                            "messages")
                    .atMost(0));
        }
    }

    private static int count(String line) {
        return Integer.parseInt(line.substring(0, line.indexOf(' ')));
    }

    private static long refused(JsonNode total, int status) {
        return total.at("/refused/" + status).asLong(0);
    }

    private SimulatedLoad load(String... options) throws IOException {
        return SimulatedLoad.start(
                platform.ocppUrl(), operator.operatorId(), results.resolve("stations.json"), options);
    }

    private static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
