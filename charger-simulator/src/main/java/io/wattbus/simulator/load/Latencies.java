package io.wattbus.simulator.load;

import org.HdrHistogram.Histogram;

/** From a call to its answer, in microseconds. */
public record Latencies(long count, long p50Micros, long p95Micros, long p99Micros, long p999Micros, long maxMicros) {

    static Latencies of(Histogram histogram) {
        return new Latencies(
                histogram.getTotalCount(),
                histogram.getValueAtPercentile(50),
                histogram.getValueAtPercentile(95),
                histogram.getValueAtPercentile(99),
                histogram.getValueAtPercentile(99.9),
                histogram.getMaxValue());
    }
}
