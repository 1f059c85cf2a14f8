package io.wattbus.billing.cdr;

import io.wattbus.billing.charging.OperatorId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A charge detail record: what a session cost. Never changed once issued.
 *
 * @param revision 0 for a session's first, then up by one with every credit and every new one
 * @param credits the record that this one takes back, if it is a credit
 * @param remark for people
 */
public record Cdr(
        CdrId cdrId,
        int revision,
        Optional<CdrId> credits,
        Optional<String> remark,
        ChargedSession session,
        Bill bill,
        Instant issuedAt) {

    /** The record of that revision of {@code session}. */
    public static Cdr of(int revision, ChargedSession session, Bill bill, Instant now) {
        return new Cdr(
                CdrId.of(session.sessionId(), revision),
                revision,
                Optional.empty(),
                Optional.empty(),
                session,
                bill,
                now.truncatedTo(ChronoUnit.MILLIS));
    }

    /** What takes this record back: all its data, and its total as a negative (OCPI 2.2.1 mod_cdrs, Credit CDRs). */
    public Cdr credit(String why, Instant now) {
        int next = revision + 1;
        return new Cdr(
                CdrId.of(session.sessionId(), next),
                next,
                Optional.of(cdrId),
                Optional.of(why),
                session,
                bill.credited(),
                later(now));
    }

    /** What takes the place of the record that this one takes back. */
    public Cdr followedBy(ChargedSession corrected, Bill corrects, Instant now) {
        return of(revision + 1, corrected, corrects, later(now));
    }

    /** Whether a record of {@code other} and {@code cost} would say the same: with which words it was told is no matter. */
    public boolean bills(ChargedSession other, Bill cost) {
        return session.isLike(other) && bill.isLike(cost);
    }

    OperatorId operatorId() {
        return session.place().operatorId();
    }

    /** The order of issue is that of the revisions, whatever the clocks of those who issue say. */
    private Instant later(Instant now) {
        Instant next = issuedAt.plusMillis(1);
        Instant time = now.truncatedTo(ChronoUnit.MILLIS);
        return time.isBefore(next) ? next : time;
    }
}
