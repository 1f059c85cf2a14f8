package io.wattbus.billing.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What became of the records read, and how old they were when they had their effect: the same names in every service. */
@Component
public class EventMetrics {

    private static final Duration[] OBJECTIVES = {
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1)
    };

    private final MeterRegistry meters;
    private final Clock clock;

    EventMetrics(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** A record of {@code topic}, known to the platform since {@code since}, has had its effect. */
    public void applied(String topic, Instant since) {
        count(topic, "applied", 1);
        age(topic).record(Duration.between(since, clock.instant()));
    }

    /** {@code records} of {@code topic} had had their effect before. */
    public void repeated(String topic, int records) {
        count(topic, "repeated", records);
    }

    /** A record of {@code topic} is not for this service. */
    public void ignored(String topic) {
        count(topic, "ignored", 1);
    }

    private void count(String topic, String outcome, int records) {
        Counter.builder("wattbus.events")
                .tag("topic", topic)
                .tag("outcome", outcome)
                .description("Records read, by what became of them")
                .register(meters)
                .increment(records);
    }

    private Timer age(String topic) {
        return Timer.builder("wattbus.event.age")
                .tag("topic", topic)
                .description("From the platform learning what a record tells to its effect being committed")
                .serviceLevelObjectives(OBJECTIVES)
                .register(meters);
    }
}
