package io.wattbus.platformtests.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** How late drivers' apps are told what changes, by many streams that each are about a thousandth of all EVSEs. */
final class StreamWatch implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String AT = "\"statusUpdatedAt\":\"";

    private final int streams;
    private final AtomicInteger ready = new AtomicInteger();
    private final OpenStreams open;
    private volatile Measurement told = new Measurement("warm-up", Optional.empty());

    private StreamWatch(URI server, int streams) throws IOException {
        this.streams = streams;
        this.open = OpenStreams.open(
                server,
                IntStream.range(0, streams).mapToObj(Continent::streamPath).toList(),
                this::read);
    }

    /** Opens them, and waits until each has said that changes are told from now on. */
    static StreamWatch open(URI server, int streams) throws IOException {
        StreamWatch watch = new StreamWatch(server, streams);
        long begin = System.nanoTime();
        while (watch.ready.get() < streams) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                watch.close();
                throw new IllegalStateException("Only %s of %s streams began".formatted(watch.ready, streams));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return watch;
    }

    /** What is told from now on counts. */
    void begin(Duration target) {
        told = new Measurement("change → one of %d streams".formatted(streams), Optional.of(target));
    }

    /** What was told in {@code length}, and how many streams are still open. */
    List<Figure> figures(Duration length) {
        Measurement all = told;
        return List.of(
                all,
                Quantity.of("told on streams", all.count() * 1e9 / length.toNanos(), "events/s"),
                Quantity.count("streams open in the end", open.count(), "streams")
                        .atLeast(streams));
    }

    private void read(String line) {
        if (line.equals("event: ready")) {
            ready.incrementAndGet();
        } else if (line.startsWith("data: ")) {
            int from = line.indexOf(AT) + AT.length();
            int to = line.indexOf('"', from);
            if (from >= AT.length() && to > from) {
                Instant changed = Instant.parse(line.substring(from, to));
                told.add(Duration.between(changed, Instant.now()).toNanos());
            }
        }
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
