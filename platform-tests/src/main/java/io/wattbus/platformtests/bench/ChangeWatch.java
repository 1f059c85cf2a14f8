package io.wattbus.platformtests.bench;

import io.wattbus.schemas.avro.ConnectorStatus;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** How long a change takes from Kafka into the API and onto streams, while many others are on their way. */
final class ChangeWatch {

    private static final Duration LOOK = Duration.ofMillis(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int UNCHANGED = 304;

    /** Stations that nobody but the watcher changes. */
    private static final int WATCHED = 50;

    private final URI server;
    private final Workload workload;
    private final int connected;

    /** Each turn of a station is another status than its last. */
    private int turn;

    ChangeWatch(URI server, Workload workload, int connected) {
        this.server = server;
        this.workload = workload;
        this.connected = connected;
    }

    List<Figure> run(Continent continent) throws IOException {
        AtomicBoolean over = new AtomicBoolean();
        Duration target = workload.millis("target.change-millis");
        try (StreamWatch streams = StreamWatch.open(server, workload.number("streams"))) {
            Thread others = Thread.ofPlatform().start(() -> changeOthers(continent, over));
            try (HttpWire wire = HttpWire.connect(server)) {
                Measurement warmUp = new Measurement("warm-up", Optional.empty());
                watch(wire, continent, warmUp, workload.seconds("changes.warm-up-seconds"));
                Measurement measurement = new Measurement(
                        "change → API at %d changes/s".formatted(workload.number("changes.per-second")),
                        Optional.of(target));
                streams.begin(target);
                long begin = System.nanoTime();
                watch(wire, continent, measurement, workload.seconds("changes.seconds"));
                List<Figure> figures = new ArrayList<>(List.of(measurement));
                figures.addAll(streams.figures(Duration.ofNanos(System.nanoTime() - begin)));
                return figures;
            } finally {
                over.set(true);
                join(others);
            }
        }
    }

    private void watch(HttpWire wire, Continent continent, Measurement measurement, Duration length)
            throws IOException {
        long interval = (long) (1e9 / workload.number("changes.watched-per-second"));
        long end = System.nanoTime() + length.toNanos();
        long due = System.nanoTime();
        for (; System.nanoTime() < end; turn++) {
            int number = turn % WATCHED;
            byte[] request = untilChanged(wire, Continent.path(number));
            LockSupport.parkNanos(due - System.nanoTime());
            long begin = System.nanoTime();
            continent.change(number, 0, turn / WATCHED % 2 == 0 ? ConnectorStatus.FAULTED : ConnectorStatus.AVAILABLE);
            while (wire.exchange(request).status() == UNCHANGED) {
                if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new IllegalStateException("Station " + number + " does not show its change");
                }
                LockSupport.parkNanos(LOOK.toNanos());
            }
            measurement.add(System.nanoTime() - begin);
            due += interval;
        }
    }

    private static byte[] untilChanged(HttpWire wire, String path) throws IOException {
        String etag = wire.exchange(HttpWire.request(path, "")).headers().get("etag");
        return HttpWire.request(path, "If-None-Match: " + etag + "\r\n");
    }

    private void changeOthers(Continent continent, AtomicBoolean over) {
        long interval = (long) (1e9 / workload.number("changes.per-second"));
        ConnectorStatus[] statuses = {ConnectorStatus.AVAILABLE, ConnectorStatus.OCCUPIED, ConnectorStatus.FAULTED};
        int[] turns = new int[connected * Continent.evses()];
        long due = System.nanoTime();
        for (int i = 0; !over.get(); i++) {
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
            int number = ThreadLocalRandom.current().nextInt(Math.min(WATCHED, connected - 1), connected);
            int evse = i % Continent.evses();
            int next = turns[number * Continent.evses() + evse]++;
            continent.change(number, evse, statuses[next % statuses.length]);
            due += interval;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
