package io.wattbus.platformtests.bench;

import java.time.Duration;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/** The durations of one thing that happened many times, in nanoseconds. */
final class Measurement {

    private static final int DIGITS = 3;

    private final String name;
    private final Optional<Duration> target;
    private final Histogram histogram = new Histogram(DIGITS);

    /** @param target the most that the 99th percentile may be; empty where the figure is only reported */
    Measurement(String name, Optional<Duration> target) {
        this.name = name;
        this.target = target;
    }

    void add(long nanos) {
        histogram.recordValue(Math.max(0, nanos));
    }

    String name() {
        return name;
    }

    Optional<Duration> target() {
        return target;
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

    private double millis(double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1e6;
    }
}
