package io.wattbus.gateway.fraud;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.wattbus.gateway.fraud.DecisionRules.Judgement;
import io.wattbus.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What decisions have led to. */
@Component
class DecisionMetrics {

    private static final String TOPIC = Topics.FRAUD_DECISIONS.name();

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
    private final Timer age;
    private final Clock clock;

    DecisionMetrics(MeterRegistry meters, OrderedStops stops, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        this.age = Timer.builder("wattbus.event.age")
                .tag("topic", TOPIC)
                .description("From a decision being made to its effect being committed")
                .serviceLevelObjectives(OBJECTIVES)
                .register(meters);
        Gauge.builder("wattbus.stops.pending", stops, OrderedStops::count)
                .description("Transactions that are to be stopped and still run")
                .register(meters);
    }

    void judged(Decision decision, Judgement judgement) {
        switch (judgement) {
            case APPLIED, RELEASED, ENDED -> {
                age.record(Duration.between(decision.decidedAt(), clock.instant()));
                count("applied");
            }
            case REPEATED -> count("repeated");
            case EXPIRED, FOREIGN, UNKNOWN -> {
                count("ignored");
                meters.counter("wattbus.decisions.refused", "reason", judgement.name())
                        .increment();
            }
        }
    }

    /** A decision that is none for the gateway. */
    void notForUs() {
        count("ignored");
    }

    void stopSent(boolean accepted) {
        meters.counter("wattbus.stops.sent", "accepted", Boolean.toString(accepted))
                .increment();
    }

    private void count(String outcome) {
        Counter.builder("wattbus.events")
                .tag("topic", TOPIC)
                .tag("outcome", outcome)
                .description("Records read, by what became of them")
                .register(meters)
                .increment();
    }
}
