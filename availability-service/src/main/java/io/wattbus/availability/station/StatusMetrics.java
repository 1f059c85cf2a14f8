package io.wattbus.availability.station;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits to be published, as of the last look at Redis. */
@Component
class StatusMetrics {

    private static final double MILLIS = 1_000;

    private final AtomicLong size = new AtomicLong();
    private final AtomicReference<@Nullable Instant> oldest = new AtomicReference<>();
    private final Clock clock;

    StatusMetrics(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        Gauge.builder("wattbus.outbox.size", size, AtomicLong::get)
                .description("EVSEs that evse-status does not show as they are")
                .register(meters);
        Gauge.builder("wattbus.outbox.age", this, StatusMetrics::seconds)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    void waiting(long count, @Nullable Instant since) {
        size.set(count);
        oldest.set(since);
    }

    private double seconds() {
        @Nullable Instant since = oldest.get();
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / MILLIS;
    }
}
