package io.wattbus.simulator.load;

import io.wattbus.simulator.station.StationObserver;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Counts what the stations of a process do, and how long the central system takes to answer. */
public final class Traffic implements StationObserver {

    private static final int DIGITS = 3;
    private static final long MAX_MICROS = Duration.ofMinutes(5).toNanos() / 1_000;

    private final AtomicInteger operational = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final LongAdder started = new LongAdder();
    private final LongAdder stopped = new LongAdder();
    private final LongAdder sent = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final Map<String, LongAdder> answered = new ConcurrentHashMap<>();
    private final LongAdder failed = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final Map<Integer, LongAdder> refused = new ConcurrentHashMap<>();
    private final Map<String, Boolean> lines = new ConcurrentHashMap<>();
    private final Recorder latencies = new Recorder(MAX_MICROS, DIGITS);
    private final Histogram total = new Histogram(MAX_MICROS, DIGITS);

    /** Forgets the latencies so far, as after a warm-up. */
    public synchronized void measureAfresh() {
        latencies.reset();
        total.reset();
    }

    /** Counters since the beginning, gauges of now, and the latencies of all calls so far. */
    public synchronized TrafficReport report() {
        total.add(latencies.getIntervalHistogram());
        return new TrafficReport(
                operational.get(),
                running.get(),
                started.sum(),
                stopped.sum(),
                sent.sum(),
                received.sum(),
                sums(answered),
                failed.sum(),
                dropped.sum(),
                lost.sum(),
                sums(refused),
                Latencies.of(total));
    }

    private static <K> Map<K, Long> sums(Map<K, LongAdder> counters) {
        Map<K, Long> sums = new HashMap<>();
        counters.forEach((key, count) -> sums.put(key, count.sum()));
        return sums;
    }

    @Override
    public void operational(String stationId) {
        if (lines.put(stationId, true) == null) {
            operational.incrementAndGet();
        }
    }

    @Override
    public void lineLost(String stationId, String reason) {
        lost.increment();
        hungUp(stationId);
    }

    @Override
    public void hungUp(String stationId) {
        if (lines.remove(stationId) != null) {
            operational.decrementAndGet();
        }
    }

    @Override
    public void handshakeRefused(String stationId, int status) {
        refused.computeIfAbsent(status, _ -> new LongAdder()).increment();
    }

    @Override
    public void frameSent(String stationId, String text) {
        sent.increment();
    }

    @Override
    public void frameReceived(String stationId, String text) {
        received.increment();
    }

    @Override
    public void answered(String stationId, String action, Duration latency) {
        answered.computeIfAbsent(action, _ -> new LongAdder()).increment();
        latencies.recordValue(Math.min(MAX_MICROS, latency.toNanos() / 1_000));
    }

    @Override
    public void failed(String stationId, String action, String code) {
        failed.increment();
    }

    @Override
    public void dropped(String stationId, String action) {
        dropped.increment();
    }

    @Override
    public void sessionStarted(String stationId, int connector) {
        started.increment();
        running.incrementAndGet();
    }

    @Override
    public void sessionStopped(String stationId, int connector) {
        stopped.increment();
        running.decrementAndGet();
    }
}
