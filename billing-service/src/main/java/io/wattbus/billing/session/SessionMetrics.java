package io.wattbus.billing.session;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.billing.messaging.EventMetrics;
import io.wattbus.schemas.Topics;
import java.util.List;
import org.springframework.stereotype.Component;

/** What events of sessions have led to, and what waits. */
@Component
class SessionMetrics {

    private static final String TOPIC = Topics.CHARGING_SESSIONS.name();

    private static final List<BillingState.Name> WAITING = List.of(
            BillingState.Name.WAITING_FOR_TARIFF, BillingState.Name.WAITING_FOR_SETTLEMENT, BillingState.Name.HELD);

    private final EventMetrics events;

    SessionMetrics(MeterRegistry meters, EventMetrics events, SessionRepository sessions) {
        this.events = events;
        for (BillingState.Name state : WAITING) {
            Gauge.builder("wattbus.sessions.waiting", sessions, store -> store.count(state))
                    .tag("state", state.name())
                    .description("Ended sessions that wait, by state")
                    .register(meters);
        }
    }

    /** Events have had their effect. */
    void applied(Applied applied) {
        applied.effective()
                .forEach(event -> events.applied(TOPIC, event.snapshot().receivedAt()));
        events.repeated(TOPIC, applied.repeated());
    }
}
