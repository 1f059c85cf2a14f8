package io.wattbus.availability.view;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How much there is to see, and how late. */
@Component
class ViewMetrics {

    private final Timer lag;
    private final Counter loads;
    private final Clock clock;

    ViewMetrics(MeterRegistry meters, Directory directory, Clock clock) {
        this.clock = clock;
        this.lag = Timer.builder("wattbus.view.lag")
                .description("From a change being written to Redis to this replica showing it")
                .serviceLevelObjectives(Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1))
                .register(meters);
        this.loads = Counter.builder("wattbus.view.loads")
                .description("How often everything was read from Redis")
                .register(meters);
        Gauge.builder("wattbus.view.locations", directory, Directory::size)
                .description("Published locations in memory")
                .register(meters);
        Gauge.builder("wattbus.view.stale", directory, it -> it.isStale() ? 1 : 0)
                .description("1 while what is shown may lag behind")
                .register(meters);
    }

    void loaded() {
        loads.increment();
    }

    void takenIn(List<ChangeStream.Entry> entries) {
        Instant now = clock.instant();
        entries.forEach(entry -> {
            Duration age = Duration.between(
                    Instant.ofEpochMilli(Objects.requireNonNull(entry.id().getTimestamp())), now);
            lag.record(age.isNegative() ? Duration.ZERO : age);
        });
    }
}
