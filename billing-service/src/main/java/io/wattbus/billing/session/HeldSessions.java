package io.wattbus.billing.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applies decisions of the fraud checks to sessions: each call one transaction, with all that follows. */
@Service
class HeldSessions {

    private final SessionRepository sessions;
    private final HoldRepository holds;
    private final SessionSettling settling;
    private final Clock clock;

    HeldSessions(SessionRepository sessions, HoldRepository holds, SessionSettling settling, Clock clock) {
        this.sessions = sessions;
        this.holds = holds;
        this.settling = settling;
        this.clock = clock;
    }

    /** What a decision has led to. */
    enum Outcome {
        APPLIED,
        /** The session was billed before: the record stands. */
        TOO_LATE,
        REPEATED,
        /** Its time is over. */
        EXPIRED,
        /** The session is another operator's. */
        FOREIGN
    }

    /**
     * Holds the session or lets it go. A session that is not known yet learns of it when it ends; whoever settles it at the
     * same moment waits for this or starts again.
     */
    @Transactional
    public Outcome apply(HoldDecision decision) {
        Instant now = clock.instant();
        Optional<BillingSession> session = sessions.lock(decision.sessionId());
        if (session.filter(known -> !known.place().operatorId().equals(decision.operatorId()))
                .isPresent()) {
            return Outcome.FOREIGN;
        }
        if (decision instanceof HoldDecision.Hold hold && hold.isOver(now)) {
            return Outcome.EXPIRED;
        }
        if (!holds.insert(decision)) {
            return Outcome.REPEATED;
        }
        return session.map(known -> settle(known, decision, now)).orElse(Outcome.APPLIED);
    }

    /** Once a record is out, a hold is only kept in sight. */
    private Outcome settle(BillingSession session, HoldDecision decision, Instant now) {
        if (!session.isBilled()) {
            settling.settle(List.of(session), List.of());
            return Outcome.APPLIED;
        }
        if (!isTooLate(decision, session, now)) {
            return Outcome.APPLIED;
        }
        sessions.save(List.of(session.heldTooLate()));
        return Outcome.TOO_LATE;
    }

    /** Whether {@code decision} would hold a session that is billed already. */
    private boolean isTooLate(HoldDecision decision, BillingSession session, Instant now) {
        return decision instanceof HoldDecision.Hold
                && holds.find(List.of(session.sessionId()))
                        .getOrDefault(session.sessionId(), Holds.NONE)
                        .of(session.place().operatorId(), now)
                        .isPresent();
    }
}
