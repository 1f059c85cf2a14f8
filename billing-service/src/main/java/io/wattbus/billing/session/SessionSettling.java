package io.wattbus.billing.session;

import io.wattbus.billing.charging.SessionId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Decides what becomes of sessions and stores it, in the caller's transaction and with all that follows. */
@Component
class SessionSettling {

    private final SessionRepository repository;
    private final ReadingRepository readings;
    private final HoldRepository holds;
    private final Billing billing;
    private final SettlementSettings settings;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    SessionSettling(
            SessionRepository repository,
            ReadingRepository readings,
            HoldRepository holds,
            Billing billing,
            SettlementSettings settings,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.repository = repository;
        this.readings = readings;
        this.holds = holds;
        this.billing = billing;
        this.settings = settings;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Settles {@code sessions}, which {@code events} have led to, and returns how many they are. */
    int settle(Collection<BillingSession> sessions, List<SessionEvent> events) {
        Instant now = clock.instant();
        Map<SessionId, Holds> held = holds.find(sessions.stream()
                .filter(BillingSession::isToBeBilled)
                .map(BillingSession::sessionId)
                .toList());
        List<BillingSession> settled = new ArrayList<>();
        List<BillingSession> issued = new ArrayList<>();
        for (BillingSession session : sessions) {
            BillingSession rated = billing.withTariff(session);
            Optional<BillingState.Held> holding = held.getOrDefault(session.sessionId(), Holds.NONE)
                    .of(session.place().operatorId(), now);
            switch (Settlement.decide(rated, holding, settings.delay(), now)) {
                case Settlement.Decision.Stay(BillingState state) -> settled.add(rated.in(state));
                case Settlement.Decision.Issue() -> issued.add(rated.issued());
            }
        }
        settled.addAll(issued);
        repository.save(settled);
        repository.keepSignedReadings(events);
        readings.keep(events);
        billing.issue(issued, now);
        settled.stream()
                .flatMap(session -> session.state().lookAgainAt().stream())
                .distinct()
                .forEach(due -> listeners.publishEvent(new SessionsWait(due)));
        return settled.size();
    }
}
