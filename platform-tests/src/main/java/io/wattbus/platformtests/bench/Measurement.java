package io.wattbus.platformtests.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The durations of one thing that happened many times, in nanoseconds. */
final class Measurement implements Figure {

    private static final int DIGITS = 3;

    private final String name;
    private final Optional<Duration> target;
    private final Histogram histogram = new Histogram(DIGITS);

    /** @param target the most that the 99th percentile may be; empty where the figure is only reported */
    Measurement(String name, Optional<Duration> target) {
        this.name = name;
        this.target = target;
    }

    synchronized void add(long nanos) {
        histogram.recordValue(Math.max(0, nanos));
    }

    /** The same, held against {@code most}. */
    Measurement withTarget(Duration most) {
        Measurement held = new Measurement(name, Optional.of(most));
        held.histogram.add(histogram);
        return held;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean reachesTarget() {
        return target.map(most -> p99() < most.toMillis()).orElse(true);
    }

    @Override
    public String row() {
        return "%7s %9s %9s %9s %9s   %s"
                .formatted(
                        count(),
                        decimal(p50()),
                        decimal(p90()),
                        decimal(p99()),
                        decimal(max()),
                        target.map(most -> "< " + most.toMillis()).orElse("-"));
    }

    /** The value that counts is the 99th percentile. */
    @Override
    public ObjectNode json() {
        ObjectNode result = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("value", p99())
                .put("unit", "ms")
                .put("count", count());
        result.put("target", target.map(Duration::toMillis).orElse(null));
        result.putObject("percentiles")
                .put("p50", p50())
                .put("p90", p90())
                .put("p99", p99())
                .put("max", max());
        return result;
    }

    long count() {
        return histogram.getTotalCount();
    }

    double p50() {
        return millis(50);
    }

    double p90() {
        return millis(90);
    }

    double p99() {
        return millis(99);
    }

    double max() {
        return millis(100);
    }

    private static String decimal(double millis) {
        return String.format(Locale.ROOT, "%.1f", millis);
    }

    private double millis(double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1e6;
    }
}
