package io.wattbus.roaming.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.wattbus.schemas.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What became of records, and how old events were when they had their effect. */
@Component
public class EventMetrics {

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

    /** A record of {@code topic} ended as {@code outcome}. */
    public void count(Topic<?> topic, Outcome outcome) {
        meters.counter(
                        "wattbus.events",
                        "topic",
                        topic.name(),
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** What was received at {@code since} is in this service's store now. */
    public void stored(Topic<?> topic, Instant since) {
        age(topic.name(), "stored", since);
    }

    /** What was received at {@code since} has been accepted by a partner now. */
    public void pushed(Topic<?> topic, Instant since) {
        age(topic.name(), "push", since);
    }

    private void age(String topic, String effect, Instant since) {
        Timer.builder("wattbus.event.age")
                .description("From receiving what an event tells to its effect")
                .tag("topic", topic)
                .tag("effect", effect)
                .serviceLevelObjectives(OBJECTIVES)
                .register(meters)
                .record(Duration.between(since, clock.instant()));
    }
}
