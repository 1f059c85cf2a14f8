package io.wattbus.platformtests.bench;

import io.wattbus.localplatform.services.Service;
import io.wattbus.platformtests.bench.HttpLoad.Outcome;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.schemas.avro.ConnectorStatus;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How fast apps are answered by a service that has everything in memory, beside a constant body of the same length from the
 * same server, which is as fast as it can be.
 */
final class AvailabilityBench {

    /** Profile in which the service gives constant bodies, and a heap for all that there is. */
    static final Map<String, String> VARIABLES = Map.of(
            "SPRING_PROFILES_ACTIVE", "bench",
            "_JAVA_OPTIONS", "-Xmx3g -XX:-UseSerialGC -XX:+UseParallelGC");

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int BULK = 100;
    private static final int FOUND = 50;
    private static final int CONNECTED = 20_000;

    private final RunningPlatform platform;
    private final Workload workload;
    private final URI server;
    private final HttpLoad load;
    private final int locations;
    private final List<Figure> figures = new ArrayList<>();

    AvailabilityBench(RunningPlatform platform, Workload workload) {
        this.platform = platform;
        this.workload = workload;
        this.server = platform.service(Service.AVAILABILITY_SERVICE).url();
        this.load = new HttpLoad(server, workload.number("connections"));
        this.locations = workload.number("locations");
    }

    /** Runs the workload and gives what it measured. */
    List<Figure> run() throws IOException {
        try (Continent continent = new Continent(
                platform.parts().kafkaBootstrap(), platform.parts().registryUrl())) {
            new Settlement(platform, workload).run(continent, connected(), figures);
            byte[] known = unchanged();
            warmUp(List.of(this::evse, this::bulk, this::radius), known);
            compare("one EVSE", "target.status-percent", this::evse, OK);
            compare("bulk status of " + BULK, "target.bulk-percent", this::bulk, OK);
            atHalfLoad(compare("radius search, " + FOUND + " found", "target.radius-percent", this::radius, OK));
            compare("304", "target.unchanged-percent", () -> known, NOT_MODIFIED);
            figures.addAll(new ChangeWatch(server, workload, connected()).run(continent));
        }
        return figures;
    }

    /** All ways of the code before the first figure, so that none is measured cold because it comes first. */
    private void warmUp(List<Supplier<byte[]>> asked, byte[] known) {
        Duration each = workload.seconds("warm-up.seconds");
        asked.forEach(requests -> load.closed("warm-up", requests, OK, each));
        load.closed("warm-up", () -> known, NOT_MODIFIED, each);
    }

    private int connected() {
        return Math.min(CONNECTED, locations);
    }

    private Outcome compare(String name, String target, Supplier<byte[]> requests, int status) throws IOException {
        int bytes;
        try (HttpWire wire = HttpWire.connect(server)) {
            bytes = wire.exchange(requests.get()).bytes();
        }
        byte[] constant = HttpWire.request("/bench/constant?bytes=" + bytes, "");
        load.closed(name, requests, status, workload.seconds("warm-up.seconds"));
        load.closed(name, () -> constant, OK, workload.seconds("warm-up.seconds"));
        Duration half = workload.seconds("measured.seconds").dividedBy(2);
        Outcome first = load.closed(name + ": latency, closed loop", requests, status, half);
        Outcome limit = load.closed(name, () -> constant, OK, half.multipliedBy(2));
        Outcome second = load.closed(name, requests, status, half);
        double perSecond = (first.perSecond() + second.perSecond()) / 2;
        figures.add(Quantity.of(name, perSecond, "requests/s, " + bytes + " B"));
        figures.add(Quantity.of(name + ": constant body", limit.perSecond(), "requests/s"));
        figures.add(Quantity.of(name + ": ratio", perSecond / limit.perSecond(), "")
                .atLeast(workload.number(target) / 100.0));
        figures.add(first.latency());
        return new Outcome(perSecond, first.latency());
    }

    private void atHalfLoad(Outcome full) {
        Outcome half = load.paced(
                "radius search at half load",
                this::radius,
                OK,
                workload.seconds("measured.seconds"),
                full.perSecond() / 2);
        figures.add(half.latency().withTarget(workload.millis("target.radius-millis")));
    }

    private byte[] evse() {
        return HttpWire.request(Continent.evsePath(any(), 0), "");
    }

    private byte[] bulk() {
        String ids = IntStream.range(0, BULK)
                .mapToObj(_ -> Continent.evseId(any(), 0))
                .collect(Collectors.joining(","));
        return HttpWire.request("/api/v1/status?ids=" + ids, "");
    }

    private byte[] radius() {
        return HttpWire.request("/api/v1/locations?near=" + Continent.near(any()) + "&radiusM=5000&limit=" + FOUND, "");
    }

    private byte[] unchanged() throws IOException {
        try (HttpWire wire = HttpWire.connect(server)) {
            String etag = wire.exchange(HttpWire.request(Continent.path(1), ""))
                    .headers()
                    .get("etag");
            return HttpWire.request(Continent.path(1), "If-None-Match: " + etag + "\r\n");
        }
    }

    private int any() {
        return ThreadLocalRandom.current().nextInt(connected());
    }

    /** Half of the stations' EVSEs are free and the others are not. */
    static ConnectorStatus status(int number) {
        return number % 2 == 0 ? ConnectorStatus.AVAILABLE : ConnectorStatus.OCCUPIED;
    }
}
