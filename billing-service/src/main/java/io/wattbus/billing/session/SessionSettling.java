package io.wattbus.billing.session;

import io.wattbus.billing.cdr.Cdrs;
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
    private final Bookkeeping books;
    private final Cdrs cdrs;
    private final SettlementSettings settings;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    SessionSettling(
            SessionRepository repository,
            ReadingRepository readings,
            HoldRepository holds,
            Billing billing,
            Bookkeeping books,
            Cdrs cdrs,
            SettlementSettings settings,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.repository = repository;
        this.readings = readings;
        this.holds = holds;
        this.billing = billing;
        this.books = books;
        this.cdrs = cdrs;
        this.settings = settings;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Settles {@code sessions}, which {@code events} have led to, and returns how many they are. */
    int settle(Collection<BillingSession> sessions, List<SessionEvent> events) {
        repository.keepSignedReadings(events);
        readings.keep(events);
        Instant now = clock.instant();
        Map<SessionId, Holds> held = holds.find(sessions.stream()
                .filter(BillingSession::isToBeBilled)
                .map(BillingSession::sessionId)
                .toList());
        List<Booking> bookings = new ArrayList<>();
        List<BillingSession> toBill = new ArrayList<>();
        for (BillingSession session : sessions) {
            BillingSession rated = billing.withTariff(session);
            Optional<BillingState.Held> holding = held.getOrDefault(session.sessionId(), Holds.NONE)
                    .of(session.place().operatorId(), now);
            switch (Settlement.decide(rated, holding, settings.deadlines(), now)) {
                case Settlement.Decision.Stay(BillingState state) -> bookings.add(Booking.of(rated.in(state)));
                case Settlement.Decision.TakeBack(BillingState state) ->
                    bookings.add(books.takeBack(rated, state, now));
                case Settlement.Decision.Issue() -> toBill.add(rated);
            }
        }
        bookings.addAll(books.bill(toBill, now));
        store(bookings);
        return bookings.size();
    }

    /** Writes and publishes {@code bookings}. */
    void store(List<Booking> bookings) {
        List<BillingSession> settled = bookings.stream().map(Booking::session).toList();
        repository.save(settled);
        cdrs.issue(bookings.stream().flatMap(Booking::traced).toList());
        settled.stream()
                .flatMap(session -> session.state().lookAgainAt().stream())
                .distinct()
                .forEach(due -> listeners.publishEvent(new SessionsWait(due)));
    }
}
