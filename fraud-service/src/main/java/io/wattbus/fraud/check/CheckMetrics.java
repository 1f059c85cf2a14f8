package io.wattbus.fraud.check;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.wattbus.fraud.decision.Decision;
import io.wattbus.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How old events are when they have been checked, how many repeat or are dropped, and what is decided. */
@Component
class CheckMetrics {

    private static final Duration[] AGES = {
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
    private final Timer checked;
    private final Timer decided;

    CheckMetrics(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        this.checked = age("checked", "From the gateway receiving an event to the session's being checked");
        this.decided = age("decided", "From the gateway receiving what made a case evident to the decision");
    }

    /** What became of an event. */
    enum Outcome {
        APPLIED,
        REPEATED,
        /** Something newer of the session was known. */
        STALE
    }

    void counted(Outcome outcome) {
        meters.counter(
                        "wattbus.events",
                        "topic",
                        Topics.CHARGING_SESSIONS.name(),
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** An event of the past was told late: it is checked, but says nothing of now. */
    void late() {
        meters.counter("wattbus.fraud.events.late").increment();
    }

    void checked(Instant receivedAt) {
        checked.record(since(receivedAt));
    }

    void decided(Decision decision) {
        decided.record(since(decision.decidedAt()));
        meters.counter(
                        "wattbus.fraud.decisions",
                        "rule",
                        decision.rule(),
                        "action",
                        decision.action().name())
                .increment();
    }

    /** A token has more sessions than are remembered. */
    void forgotten(int sessions) {
        meters.counter("wattbus.fraud.sessions.forgotten").increment(sessions);
    }

    private Timer age(String effect, String description) {
        return Timer.builder("wattbus.event.age")
                .tag("topic", Topics.CHARGING_SESSIONS.name())
                .tag("effect", effect)
                .description(description)
                .serviceLevelObjectives(AGES)
                .register(meters);
    }

    private Duration since(Instant instant) {
        Duration age = Duration.between(instant, clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }
}
