package io.wattbus.billing.session;

import io.wattbus.billing.cdr.Cdr;
import io.wattbus.billing.cdr.CdrId;
import io.wattbus.billing.cdr.Cdrs;
import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.session.BillingState.NotBillable;
import io.wattbus.billing.session.BillingState.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What operators may do about their sessions: each call one transaction, with all that follows and who did it. */
@Service
class OperatorActions {

    private final SessionRepository sessions;
    private final HoldRepository holds;
    private final OperatorActionRepository actions;
    private final SessionSettling settling;
    private final Bookkeeping books;
    private final Cdrs cdrs;
    private final Clock clock;

    OperatorActions(
            SessionRepository sessions,
            HoldRepository holds,
            OperatorActionRepository actions,
            SessionSettling settling,
            Bookkeeping books,
            Cdrs cdrs,
            Clock clock) {
        this.sessions = sessions;
        this.holds = holds;
        this.actions = actions;
        this.settling = settling;
        this.books = books;
        this.cdrs = cdrs;
        this.clock = clock;
    }

    /** Ends all that holds {@code session} now; what is decided later may hold it again. */
    @Transactional
    public ReleaseOutcome release(OperatorId operator, SessionId session, String by, Optional<String> reason) {
        Optional<BillingSession> known =
                sessions.lock(session).filter(it -> it.place().operatorId().equals(operator));
        return known.<ReleaseOutcome>map(it -> release(it, by, reason)).orElseGet(ReleaseOutcome.Unknown::new);
    }

    private ReleaseOutcome release(BillingSession session, String by, Optional<String> reason) {
        SessionId id = session.sessionId();
        OperatorId operator = session.place().operatorId();
        Instant now = clock.instant();
        Holds holding = holds.find(List.of(id)).getOrDefault(id, Holds.NONE);
        if (session.isBilled() || holding.of(operator, now).isEmpty()) {
            return new ReleaseOutcome.NotHeld();
        }
        holds.insert(new HoldDecision.Release(
                UUID.randomUUID(),
                id,
                operator,
                holding.newestAt().filter(now::isBefore).orElse(now),
                Optional.empty()));
        settling.settle(List.of(session), List.of());
        actions.insert(
                new OperatorAction(id, operator, OperatorAction.Kind.RELEASE, Optional.empty(), reason, by, now));
        return new ReleaseOutcome.Released();
    }

    /** Takes back a record for good: nothing that is told of its session later bills it again. */
    @Transactional
    public CreditOutcome credit(OperatorId operator, CdrId id, String by, String reason) {
        return cdrs.find(operator, id)
                .<CreditOutcome>map(cdr -> credit(cdr, by, reason))
                .orElseGet(CreditOutcome.Unknown::new);
    }

    private CreditOutcome credit(Cdr cdr, String by, String reason) {
        if (cdr.credits().isPresent()) {
            return new CreditOutcome.OfCredit();
        }
        OperatorId operator = cdr.session().place().operatorId();
        BillingSession session = sessions.lock(cdr.session().sessionId()).orElseThrow();
        Optional<Cdr> before = cdrs.findCredit(operator, cdr.cdrId());
        if (before.isPresent()) {
            return new CreditOutcome.Repeated(before.get());
        }
        Instant now = clock.instant();
        Booking booking = books.takeBack(session, new NotBillable(Reason.CREDITED), reason, now);
        settling.store(List.of(booking));
        actions.insert(new OperatorAction(
                session.sessionId(),
                operator,
                OperatorAction.Kind.CREDIT,
                Optional.of(cdr.cdrId()),
                Optional.of(reason),
                by,
                now));
        return new CreditOutcome.Issued(booking.records().getFirst());
    }
}
