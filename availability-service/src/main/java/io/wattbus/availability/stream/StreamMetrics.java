package io.wattbus.availability.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.wattbus.availability.view.ChangeStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many listen, what they get and how late. */
@Component
class StreamMetrics {

    private final MeterRegistry meters;
    private final Counter dropped;
    private final Timer latency;
    private final Clock clock;

    StreamMetrics(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        this.dropped = Counter.builder("wattbus.stream.dropped")
                .description("Streams that were ended because their reader was too slow")
                .register(meters);
        this.latency = Timer.builder("wattbus.stream.latency")
                .description("From a change being written to Redis to its delivery being written to a stream")
                .serviceLevelObjectives(Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1))
                .register(meters);
    }

    void count(Collection<Subscriber> open) {
        Gauge.builder("wattbus.stream.open", open, Collection::size)
                .description("Open streams")
                .register(meters);
    }

    void dropped() {
        dropped.increment();
    }

    void delivered(List<Frame> frames) {
        Instant now = clock.instant();
        frames.forEach(frame -> {
            Duration age = Duration.between(ChangeStream.writtenAt(frame.sequence()), now);
            latency.record(age.isNegative() ? Duration.ZERO : age);
        });
    }
}
