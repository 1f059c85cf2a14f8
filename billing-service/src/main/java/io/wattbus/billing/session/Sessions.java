package io.wattbus.billing.session;

import io.wattbus.billing.charging.SessionId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applies events to sessions and settles those that have ended: each call one transaction, with all that follows. */
@Service
class Sessions {

    private final SessionRepository repository;
    private final Billing billing;
    private final SettlementSettings settings;
    private final Clock clock;

    Sessions(SessionRepository repository, Billing billing, SettlementSettings settings, Clock clock) {
        this.repository = repository;
        this.billing = billing;
        this.settings = settings;
        this.clock = clock;
    }

    /** Folds {@code events} into their sessions; what was seen before has no effect. */
    @Transactional
    public Applied apply(List<SessionEvent> events) {
        Map<SessionId, BillingSession> sessions =
                repository.find(events.stream().map(SessionEvent::sessionId).collect(Collectors.toSet()));
        Map<SessionId, BillingSession> changed = new LinkedHashMap<>();
        List<SessionEvent> effective = new ArrayList<>();
        for (SessionEvent event : events) {
            BillingSession before = sessions.get(event.sessionId());
            if (before == null || !before.hasSeen(event)) {
                BillingSession after = before == null ? BillingSession.first(event) : before.with(event);
                sessions.put(event.sessionId(), after);
                changed.put(event.sessionId(), after);
                effective.add(event);
            }
        }
        settle(changed.values(), effective);
        return new Applied(effective.size(), events.size() - effective.size());
    }

    /** Settles sessions whose inferred end nobody corrected in time; returns how many, at most a batch. */
    @Transactional
    public int settleDue() {
        return settle(repository.lockDue(clock.instant(), settings.batchSize()), List.of());
    }

    /** Settles sessions that waited for a tariff and have one now; returns how many, at most a batch. */
    @Transactional
    public int settleTariffed() {
        return settle(repository.lockTariffed(settings.batchSize()), List.of());
    }

    private int settle(Collection<BillingSession> sessions, List<SessionEvent> events) {
        Instant now = clock.instant();
        List<BillingSession> settled = new ArrayList<>();
        List<BillingSession> issued = new ArrayList<>();
        for (BillingSession session : sessions) {
            BillingSession rated = billing.withTariff(session);
            switch (Settlement.decide(rated, settings.delay(), now)) {
                case Settlement.Decision.Stay(BillingState state) -> settled.add(rated.in(state));
                case Settlement.Decision.Issue() -> issued.add(rated.issued());
            }
        }
        settled.addAll(issued);
        repository.save(settled);
        repository.keepSignedReadings(events);
        billing.issue(issued, now);
        return settled.size();
    }
}
