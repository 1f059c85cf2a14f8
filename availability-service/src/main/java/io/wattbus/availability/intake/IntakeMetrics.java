package io.wattbus.availability.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What became of each record, and how old what it tells was when Redis had it and others were told. */
@Component
class IntakeMetrics {

    static final String APPLIED = "applied";
    static final String REPEATED = "repeated";
    static final String STALE = "stale";
    static final String IGNORED = "ignored";

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

    IntakeMetrics(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** A record without effect. */
    void counted(String topic, String outcome) {
        meters.counter("wattbus.events", "topic", topic, "outcome", outcome).increment();
    }

    /** A record that tells of {@code at}, with or without effect. */
    void counted(String topic, String outcome, Instant at) {
        counted(topic, outcome);
        if (outcome.equals(APPLIED)) {
            Timer.builder("wattbus.event.age")
                    .description("From the gateway noticing to the status being written and published")
                    .tag("topic", topic)
                    .serviceLevelObjectives(OBJECTIVES)
                    .register(meters)
                    .record(Duration.between(at, clock.instant()));
        }
    }
}
