package io.wattbus.billing.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** How old events are when they have had their effect, how many repeat, and what waits. */
@Component
class SessionMetrics {

    private static final List<BillingState.Name> WAITING = List.of(
            BillingState.Name.WAITING_FOR_TARIFF,
            BillingState.Name.WAITING_FOR_SETTLEMENT,
            BillingState.Name.CORRECTION_PENDING);

    private final Clock clock;
    private final Timer age;
    private final Counter effective;
    private final Counter repeated;

    SessionMetrics(MeterRegistry meters, SessionRepository sessions, Clock clock) {
        this.clock = clock;
        this.age = Timer.builder("wattbus.session.event.age")
                .description("From the gateway receiving what an event tells to its effect being committed")
                .publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofMinutes(1))
                .register(meters);
        this.effective = events(meters, "effective");
        this.repeated = events(meters, "repeated");
        for (BillingState.Name state : WAITING) {
            Gauge.builder("wattbus.sessions.waiting", sessions, store -> store.count(state))
                    .tag("state", state.name())
                    .description("Ended sessions that wait, by state")
                    .register(meters);
        }
    }

    /** {@code events} have had their effect. */
    void applied(List<SessionEvent> events, Applied applied) {
        Instant now = clock.instant();
        events.forEach(event -> age.record(Duration.between(event.snapshot().receivedAt(), now)));
        effective.increment(applied.effective());
        repeated.increment(applied.repeated());
    }

    private static Counter events(MeterRegistry meters, String outcome) {
        return Counter.builder("wattbus.session.events")
                .tag("outcome", outcome)
                .description("Events of sessions, new or seen before")
                .register(meters);
    }
}
