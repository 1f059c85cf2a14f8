package io.wattbus.simulator.cli;

import io.wattbus.simulator.load.Traffic;
import io.wattbus.simulator.load.TrafficReport;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says once a second how it goes: on a terminal always on the same line, elsewhere a line every ten seconds. */
final class LiveLine implements AutoCloseable {

    private static final String REWRITE = "\r\033[K";
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);
    private static final double NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    private final PrintWriter out;
    private final Traffic traffic;
    private final boolean terminal =
            Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-line").factory());
    private long lastNanos = System.nanoTime();
    private long lastSent;

    LiveLine(PrintWriter out, boolean quiet, Traffic traffic) {
        this.out = out;
        this.traffic = traffic;
        if (!quiet) {
            Duration interval = terminal ? Duration.ofSeconds(1) : ELSEWHERE;
            var _ = clock.scheduleAtFixedRate(this::tell, interval.toSeconds(), interval.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** The last word, on a line of its own. */
    void summary() {
        close();
        TrafficReport report = traffic.report();
        out.printf(
                Locale.ROOT,
                "%s%d sessions begun, %d ended; %d messages sent, %d answered in %s (p50) %s (p99);"
                        + " %d lines lost, %d errors%n",
                terminal ? REWRITE : "",
                report.sessionsStarted(),
                report.sessionsStopped(),
                report.sent(),
                report.answered(),
                millis(report.latencies().p50Micros()),
                millis(report.latencies().p99Micros()),
                report.linesLost(),
                report.errors());
        out.flush();
    }

    private void tell() {
        TrafficReport report = traffic.report();
        long now = System.nanoTime();
        double perSecond = (report.sent() - lastSent) * NANOS_PER_SECOND / (now - lastNanos);
        lastNanos = now;
        lastSent = report.sent();
        out.printf(
                Locale.ROOT,
                "%s%d connected, %d sessions running, %.1f messages/s, answered in %s (p99), %d errors%s",
                terminal ? REWRITE : "",
                report.operational(),
                report.running(),
                perSecond,
                millis(report.latencies().p99Micros()),
                report.errors(),
                terminal ? "" : System.lineSeparator());
        out.flush();
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, "%.1f ms", micros / 1_000.0);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
