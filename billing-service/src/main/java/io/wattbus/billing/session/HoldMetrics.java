package io.wattbus.billing.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.billing.messaging.EventMetrics;
import io.wattbus.schemas.Topics;
import org.springframework.stereotype.Component;

/** What decisions of the fraud checks have led to. */
@Component
class HoldMetrics {

    private static final String TOPIC = Topics.FRAUD_DECISIONS.name();

    private final MeterRegistry meters;
    private final EventMetrics events;
    private final Counter tooLate;

    HoldMetrics(MeterRegistry meters, EventMetrics events) {
        this.meters = meters;
        this.events = events;
        this.tooLate = Counter.builder("wattbus.holds.too.late")
                .description("Holds of sessions whose record was issued already")
                .register(meters);
        refused(HeldSessions.Outcome.EXPIRED);
        refused(HeldSessions.Outcome.FOREIGN);
    }

    /** {@code decision} has had its effect, or was found to have none. */
    void applied(HoldDecision decision, HeldSessions.Outcome outcome) {
        switch (outcome) {
            case APPLIED -> events.applied(TOPIC, decision.decidedAt());
            case TOO_LATE -> {
                events.applied(TOPIC, decision.decidedAt());
                tooLate.increment();
            }
            case REPEATED -> events.repeated(TOPIC, 1);
            case EXPIRED, FOREIGN -> {
                events.ignored(TOPIC);
                refused(outcome).increment();
            }
        }
    }

    /** A decision that is none about a bill. */
    void notForBilling() {
        events.ignored(TOPIC);
    }

    private Counter refused(HeldSessions.Outcome reason) {
        return Counter.builder("wattbus.decisions.refused")
                .tag("reason", reason.name())
                .description("Decisions of the fraud checks without effect: too old, or of another operator")
                .register(meters);
    }
}
