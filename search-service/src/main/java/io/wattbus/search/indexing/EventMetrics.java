package io.wattbus.search.indexing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How many records came to what, and how old events were when their effect was acknowledged. */
@Component
class EventMetrics {

    private static final Duration[] OBJECTIVES = {
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofSeconds(60)
    };

    private final MeterRegistry meters;
    private final Clock clock;

    EventMetrics(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    void applied(String topic, Entry entry) {
        count(topic, "applied");
        entry.receivedAt().ifPresent(receivedAt -> age(topic).record(Duration.between(receivedAt, now())));
    }

    void stale(String topic) {
        count(topic, "stale");
    }

    void ignored(String topic) {
        count(topic, "ignored");
    }

    private Instant now() {
        return clock.instant();
    }

    private void count(String topic, String outcome) {
        meters.counter("wattbus.events", "topic", topic, "outcome", outcome).increment();
    }

    /** Until the bulk is acknowledged; searches see it up to a refresh interval later. */
    private Timer age(String topic) {
        return Timer.builder("wattbus.event.age")
                .tag("topic", topic)
                .description("From the platform learning what an event tells to its effect being acknowledged")
                .serviceLevelObjectives(OBJECTIVES)
                .register(meters);
    }
}
