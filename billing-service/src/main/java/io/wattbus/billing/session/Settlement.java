package io.wattbus.billing.session;

import io.wattbus.billing.charging.EndedBy;
import io.wattbus.billing.session.BillingState.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides what becomes of a session: the rules of billing, without any store or clock. */
final class Settlement {

    private Settlement() {}

    /** What is to be done. */
    sealed interface Decision {

        /** The session is in {@code state}. */
        record Stay(BillingState state) implements Decision {}

        /** Its charge detail record is to be issued. */
        record Issue() implements Decision {}
    }

    /**
     * What becomes of {@code session} at {@code now}.
     *
     * @param held whether the fraud checks hold it
     * @param delay how long the station has to correct an inferred end, counted from when it was last heard of
     */
    static Decision decide(BillingSession session, Optional<BillingState.Held> held, Duration delay, Instant now) {
        Optional<Snapshot> closing = session.closing();
        if (closing.isEmpty()) {
            return stay(new BillingState.Running());
        }
        if (session.billed().isPresent()) {
            boolean same = session.billed().get().billsLike(closing.get());
            return stay(same ? new BillingState.Issued() : new BillingState.CorrectionPending());
        }
        boolean nothing = closing.get().energyMilliWh() == 0;
        if (held.isPresent() && !nothing) {
            return stay(held.get());
        }
        Instant dueAt = session.latest().receivedAt().plus(delay);
        if (isInferred(session) && now.isBefore(dueAt)) {
            return stay(new BillingState.WaitingForSettlement(dueAt));
        }
        if (nothing) {
            return stay(new BillingState.NotBillable(reason(closing.get())));
        }
        Optional<Instant> checksUntil = session.checks().until().filter(now::isBefore);
        if (checksUntil.isPresent()) {
            return stay(new BillingState.WaitingForChecks(checksUntil.get()));
        }
        return session.tariff().isEmpty() ? stay(new BillingState.WaitingForTariff()) : new Decision.Issue();
    }

    private static boolean isInferred(BillingSession session) {
        return session.ended().flatMap(Snapshot::endedBy).equals(Optional.of(EndedBy.INFERRED));
    }

    private static Reason reason(Snapshot closing) {
        return switch (closing.authorization()) {
            case REFUSED -> Reason.AUTHORIZATION_REFUSED;
            case ACCEPTED, NONE -> Reason.NO_ENERGY;
        };
    }

    private static Decision stay(BillingState state) {
        return new Decision.Stay(state);
    }
}
