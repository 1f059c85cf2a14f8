package io.wattbus.billing.cdr;

import io.wattbus.billing.charging.OperatorId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A charge detail record: what a session cost. Never changed once issued.
 *
 * @param revision 0 for a session's first
 */
public record Cdr(CdrId cdrId, int revision, ChargedSession session, Bill bill, Instant issuedAt) {

    /** The first record of {@code session}. */
    public static Cdr first(ChargedSession session, Bill bill, Instant now) {
        return new Cdr(CdrId.of(session.sessionId(), 0), 0, session, bill, now.truncatedTo(ChronoUnit.MILLIS));
    }

    OperatorId operatorId() {
        return session.place().operatorId();
    }
}
