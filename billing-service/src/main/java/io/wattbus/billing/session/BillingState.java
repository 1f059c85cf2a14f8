package io.wattbus.billing.session;

import java.time.Instant;
import java.util.Optional;

/** What has become of a session; an ended one is never in none of these, and never in two. */
sealed interface BillingState {

    /** Not ended. */
    record Running() implements BillingState {}

    /** Ended, and no tariff was in force for it when it started; issued as soon as there is one. */
    record WaitingForTariff() implements BillingState {}

    /** Its end was inferred: the station may still report the true one, until {@code dueAt}. */
    record WaitingForSettlement(Instant dueAt) implements BillingState {}

    /** Ended a moment ago: the fraud checks may still hold it, until {@code dueAt}. */
    record WaitingForChecks(Instant dueAt) implements BillingState {}

    /**
     * The fraud checks hold it.
     *
     * @param until it is let go then; empty is only when they release it
     */
    record Held(Optional<Instant> until) implements BillingState {}

    /** Ended, and there is nothing to bill. */
    record NotBillable(Reason reason) implements BillingState {}

    /** Its charge detail record is issued. */
    record Issued() implements BillingState {}

    /** Issued, and then an end came that would have made another bill: an operator has to look. */
    record CorrectionPending() implements BillingState {}

    /** Why a session is not billed. */
    enum Reason {
        /** Nothing was delivered: without energy there is no charging time either, and a start fee would be for nothing. */
        NO_ENERGY,
        /** The platform refused the token and the station delivered nothing. */
        AUTHORIZATION_REFUSED
    }

    /** The name under which the API and the store know it. */
    default Name name() {
        return switch (this) {
            case Running _ -> Name.RUNNING;
            case WaitingForTariff _ -> Name.WAITING_FOR_TARIFF;
            case WaitingForSettlement _ -> Name.WAITING_FOR_SETTLEMENT;
            case WaitingForChecks _ -> Name.WAITING_FOR_CHECKS;
            case Held _ -> Name.HELD;
            case NotBillable _ -> Name.NOT_BILLABLE;
            case Issued _ -> Name.ISSUED;
            case CorrectionPending _ -> Name.CORRECTION_PENDING;
        };
    }

    /** When time alone may change it. */
    default Optional<Instant> lookAgainAt() {
        return switch (this) {
            case WaitingForSettlement(Instant dueAt) -> Optional.of(dueAt);
            case WaitingForChecks(Instant dueAt) -> Optional.of(dueAt);
            case Held(Optional<Instant> until) -> until;
            case Running _, WaitingForTariff _, NotBillable _, Issued _, CorrectionPending _ -> Optional.empty();
        };
    }

    /** Names of the states. */
    enum Name {
        RUNNING,
        WAITING_FOR_TARIFF,
        WAITING_FOR_SETTLEMENT,
        WAITING_FOR_CHECKS,
        HELD,
        NOT_BILLABLE,
        ISSUED,
        CORRECTION_PENDING
    }
}
