package io.wattbus.platformtests.bench;

import io.wattbus.localplatform.services.Service;
import io.wattbus.platformtests.harness.RunningPlatform;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Has the service load its locations from Kafka, and looks what that takes. */
final class Settlement {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final double MIB = 1 << 20;

    /** Among so many stations are the last of every partition. */
    private static final int LAST = 200;

    private final URI server;
    private final URI redis;
    private final Workload workload;

    Settlement(RunningPlatform platform, Workload workload) {
        this.server = platform.service(Service.AVAILABILITY_SERVICE).url();
        this.redis = platform.parts().redisUri();
        this.workload = workload;
    }

    /** Writes all locations, waits until they are shown, and connects the first {@code connected} stations. */
    void run(Continent continent, int connected, List<Figure> figures) throws IOException {
        int locations = workload.number("locations");
        long begin = System.nanoTime();
        continent.settle(locations);
        awaitShown(
                locations,
                begin + workload.seconds("load.seconds").multipliedBy(2).toNanos());
        figures.add(Quantity.of(
                        "locations loaded: " + locations,
                        Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1e3,
                        "s")
                .atMost(workload.number("load.seconds")));
        double bytes = info("memory", "used_memory");
        figures.add(Quantity.of("Redis memory", bytes / MIB, "MiB").atMost(workload.number("target.redis-mebibytes")));
        figures.add(Quantity.of("Redis memory for each location", bytes / locations, "B"));
        for (int number = 0; number < connected; number++) {
            continent.connect(number);
            for (int evse = 0; evse < Continent.evses(); evse++) {
                continent.change(number, evse, AvailabilityBench.status(number));
            }
        }
        continent.flush();
        for (int number = Math.max(0, connected - LAST); number < connected; number++) {
            awaitHeard(number);
        }
        double heap = gauge("jvm_memory_used_bytes\\{.*area=\"heap\".*");
        figures.add(Quantity.of("heap in use by the service", heap / MIB, "MiB"));
    }

    private void awaitShown(int locations, long until) throws IOException {
        while (gauge("wattbus_view_locations.*") < locations) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Only " + gauge("wattbus_view_locations.*") + " are shown");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void awaitHeard(int number) throws IOException {
        while (!get(Continent.path(number)).contains("lastHeardAt")) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private double gauge(String pattern) throws IOException {
        return get("/actuator/prometheus")
                .lines()
                .filter(line -> line.matches(pattern))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private String get(String path) throws IOException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private double info(String section, String field) throws IOException {
        try (Socket socket = new Socket(redis.getHost(), redis.getPort())) {
            socket.getOutputStream().write(("INFO " + section + "\r\n").getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String line = answer.readLine();
            while (!line.startsWith(field + ":")) {
                line = answer.readLine();
            }
            return Double.parseDouble(line.substring(field.length() + 1));
        }
    }
}
