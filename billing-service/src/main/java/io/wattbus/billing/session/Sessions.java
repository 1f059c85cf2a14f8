package io.wattbus.billing.session;

import io.wattbus.billing.charging.SessionId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applies events to sessions and settles those that have ended: each call one transaction, with all that follows. */
@Service
class Sessions {

    private final SessionRepository repository;
    private final SessionSettling settling;
    private final SettlementSettings settings;
    private final FraudSettings fraud;
    private final Clock clock;

    Sessions(
            SessionRepository repository,
            SessionSettling settling,
            SettlementSettings settings,
            FraudSettings fraud,
            Clock clock) {
        this.repository = repository;
        this.settling = settling;
        this.settings = settings;
        this.fraud = fraud;
        this.clock = clock;
    }

    /** Folds {@code events} into their sessions; what was seen before has no effect. */
    @Transactional
    public Applied apply(List<SessionEvent> events) {
        Map<SessionId, BillingSession> sessions =
                repository.find(events.stream().map(SessionEvent::sessionId).collect(Collectors.toSet()));
        Map<SessionId, BillingSession> changed = new LinkedHashMap<>();
        List<SessionEvent> effective = new ArrayList<>();
        Instant checksUntil = clock.instant().plus(fraud.holdWindow()).truncatedTo(ChronoUnit.MILLIS);
        for (SessionEvent event : events) {
            BillingSession before = sessions.get(event.sessionId());
            if (before == null || !before.hasSeen(event)) {
                BillingSession after = fold(before, event, checksUntil);
                sessions.put(event.sessionId(), after);
                changed.put(event.sessionId(), after);
                effective.add(event);
            }
        }
        settling.settle(changed.values(), effective);
        return new Applied(effective, events.size() - effective.size());
    }

    /** Every new end is waited for anew: it may lead to a hold. */
    private static BillingSession fold(@Nullable BillingSession before, SessionEvent event, Instant checksUntil) {
        if (before == null) {
            BillingSession first = BillingSession.first(event);
            return first.ended().isPresent() ? first.checkedUntil(checksUntil) : first;
        }
        BillingSession after = before.with(event);
        return after.ended().equals(before.ended()) ? after : after.checkedUntil(checksUntil);
    }

    /** Settles sessions whose waiting is over, whatever they waited for; returns how many, at most a batch. */
    @Transactional
    public int settleDue() {
        return settling.settle(repository.lockDue(clock.instant(), settings.batchSize()), List.of());
    }

    /** Settles sessions that waited for a tariff and have one now; returns how many, at most a batch. */
    @Transactional
    public int settleTariffed() {
        return settling.settle(repository.lockTariffed(settings.batchSize()), List.of());
    }

    /** Ids of sessions whose waiting is over, at most a batch. */
    @Transactional
    public List<SessionId> due() {
        return repository.lockDue(clock.instant(), settings.batchSize()).stream()
                .map(BillingSession::sessionId)
                .toList();
    }

    /** Settles one session. */
    @Transactional
    public void settle(SessionId id) {
        repository.lock(id).ifPresent(session -> settling.settle(List.of(session), List.of()));
    }

    /** Puts off a session that cannot be settled. */
    @Transactional
    public void postpone(SessionId id) {
        repository.postpone(id, clock.instant().plus(settings.interval()));
    }
}
