package io.wattbus.billing.session;

import io.wattbus.billing.charging.EndedBy;
import io.wattbus.billing.session.BillingState.NotBillable;
import io.wattbus.billing.session.BillingState.Reason;
import java.time.Instant;
import java.util.Optional;

/** Decides what becomes of a session: the rules of billing, without any store or clock. */
final class Settlement {

    private Settlement() {}

    /** What is to be done. */
    sealed interface Decision {

        /** The session is in {@code state}. */
        record Stay(BillingState state) implements Decision {}

        /**
         * What is known of it is to be billed: by its first record; or, if one is out that bills anything else, by a credit
         * and a new one.
         */
        record Issue() implements Decision {}

        /** The record that is out is to be credited, and the session is in {@code state}. */
        record TakeBack(BillingState state) implements Decision {}
    }

    /**
     * What becomes of {@code session} at {@code now}.
     *
     * @param held whether the fraud checks hold it; they do not once it is billed
     */
    static Decision decide(BillingSession session, Optional<BillingState.Held> held, Deadlines deadlines, Instant now) {
        Optional<Snapshot> closing = session.closing();
        if (closing.isEmpty()) {
            return stay(new BillingState.Running());
        }
        if (isCredited(session)) {
            return stay(session.state());
        }
        Optional<Instant> dueAt = Optional.of(session.latest().receivedAt().plus(deadlines.delay()))
                .filter(due -> isInferred(session) && now.isBefore(due));
        if (session.isBilled() && now.isAfter(closing.get().startedAt().plus(deadlines.corrections()))) {
            return stay(new BillingState.Issued());
        }
        return session.isBilled()
                ? again(session, closing.get(), dueAt)
                : first(session, closing.get(), held, dueAt, now);
    }

    /** A record is out: it stays unless what it bills has changed. */
    private static Decision again(BillingSession session, Snapshot closing, Optional<Instant> dueAt) {
        if (dueAt.isPresent()) {
            return stay(new BillingState.Issued(dueAt));
        }
        if (isNothing(closing)) {
            return new Decision.TakeBack(nothing(closing));
        }
        return noTariff(session) ? new Decision.TakeBack(new BillingState.WaitingForTariff()) : new Decision.Issue();
    }

    private static Decision first(
            BillingSession session,
            Snapshot closing,
            Optional<BillingState.Held> held,
            Optional<Instant> dueAt,
            Instant now) {
        if (held.isPresent() && !isNothing(closing)) {
            return stay(held.get());
        }
        if (dueAt.isPresent()) {
            return stay(new BillingState.WaitingForSettlement(dueAt.get()));
        }
        if (isNothing(closing)) {
            return stay(nothing(closing));
        }
        Optional<Instant> checksUntil = session.checks().until().filter(now::isBefore);
        if (checksUntil.isPresent()) {
            return stay(new BillingState.WaitingForSettlement(checksUntil.get()));
        }
        return noTariff(session) ? stay(new BillingState.WaitingForTariff()) : new Decision.Issue();
    }

    private static boolean isCredited(BillingSession session) {
        return session.state() instanceof NotBillable(Reason reason) && reason == Reason.CREDITED;
    }

    private static boolean isInferred(BillingSession session) {
        return session.ended().flatMap(Snapshot::endedBy).equals(Optional.of(EndedBy.INFERRED));
    }

    private static boolean isNothing(Snapshot closing) {
        return closing.energyMilliWh() == 0;
    }

    private static boolean noTariff(BillingSession session) {
        return session.tariff().reference().isEmpty();
    }

    private static NotBillable nothing(Snapshot closing) {
        return new NotBillable(
                switch (closing.authorization()) {
                    case REFUSED -> Reason.AUTHORIZATION_REFUSED;
                    case ACCEPTED, NONE -> Reason.NO_ENERGY;
                });
    }

    private static Decision stay(BillingState state) {
        return new Decision.Stay(state);
    }
}
