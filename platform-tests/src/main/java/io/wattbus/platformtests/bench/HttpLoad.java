package io.wattbus.platformtests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Requests over several connections, as fast as they are answered or at a pace. */
final class HttpLoad {

    private final URI server;
    private final int connections;

    HttpLoad(URI server, int connections) {
        this.server = server;
        this.connections = connections;
    }

    /** How it went. */
    record Outcome(double perSecond, Measurement latency) {}

    /** One after the other on each connection. */
    Outcome closed(String name, Supplier<byte[]> requests, int status, Duration length) {
        return run(name, requests, status, length, Optional.empty());
    }

    /** So many a second in all; an answer is late from when its request should have gone. */
    Outcome paced(String name, Supplier<byte[]> requests, int status, Duration length, double perSecond) {
        return run(name, requests, status, length, Optional.of((long) (connections * 1e9 / perSecond)));
    }

    private Outcome run(
            String name, Supplier<byte[]> requests, int status, Duration length, Optional<Long> intervalNanos) {
        Measurement latency = new Measurement(name, Optional.empty());
        LongAdder answered = new LongAdder();
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                long first = begin
                        + intervalNanos.map(interval -> interval / connections).orElse(0L) * i;
                all.add(threads.submit(() -> ask(requests, status, first, end, intervalNanos, latency, answered)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("The load could not be made", e);
        }
        return new Outcome(answered.sum() * 1e9 / (System.nanoTime() - begin), latency);
    }

    private void ask(
            Supplier<byte[]> requests,
            int status,
            long first,
            long end,
            Optional<Long> intervalNanos,
            Measurement latency,
            LongAdder answered) {
        try (HttpWire wire = HttpWire.connect(server)) {
            long due = first;
            while (System.nanoTime() < end) {
                if (intervalNanos.isPresent()) {
                    awaitTime(due);
                } else {
                    due = System.nanoTime();
                }
                HttpWire.Answer answer = wire.exchange(requests.get());
                if (answer.status() != status) {
                    throw new IllegalStateException("Answered " + answer);
                }
                latency.add(System.nanoTime() - due);
                answered.increment();
                due += intervalNanos.orElse(0L);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitTime(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
