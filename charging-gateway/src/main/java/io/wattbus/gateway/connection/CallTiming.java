package io.wattbus.gateway.connection;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** Times one call of a station until it has its reaction. */
final class CallTiming implements AutoCloseable {

    private final MeterProvider<Timer> timers;
    private final String action;
    private final long startedAt = System.nanoTime();
    private String outcome = "failed";

    CallTiming(MeterProvider<Timer> timers, String action) {
        this.timers = timers;
        this.action = action;
    }

    void outcome(String label) {
        outcome = label;
    }

    @Override
    public void close() {
        timers.withTags("action", action, "outcome", outcome)
                .record(System.nanoTime() - startedAt, TimeUnit.NANOSECONDS);
    }
}
