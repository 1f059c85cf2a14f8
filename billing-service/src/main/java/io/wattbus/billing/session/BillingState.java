package io.wattbus.billing.session;

import java.time.Instant;
import java.util.Optional;

/** What has become of a session; an ended one is never in none of these, and never in two. */
sealed interface BillingState {

    /** Not ended. */
    record Running() implements BillingState {}

    /** Ended, and no tariff was in force for it when it started; issued as soon as there is one. */
    record WaitingForTariff() implements BillingState {}

    /**
     * Its end was inferred, and the station may still report the true one; or it ended a moment ago, and the fraud checks
     * may still hold it.
     */
    record WaitingForSettlement(Instant dueAt) implements BillingState {}

    /**
     * The fraud checks hold it.
     *
     * @param until it is let go then; empty is only when it is released
     */
    record Held(Optional<Instant> until) implements BillingState {}

    /** Ended, and there is nothing to bill. */
    record NotBillable(Reason reason) implements BillingState {}

    /**
     * Its charge detail record is issued.
     *
     * @param reviewAt present if its station told something else after an inferred end: corrected then, unless it tells
     *     more
     */
    record Issued(Optional<Instant> reviewAt) implements BillingState {

        /** For good, unless something new comes. */
        Issued() {
            this(Optional.empty());
        }
    }

    /** Why a session is not billed. */
    enum Reason {
        /** Nothing was delivered: without energy there is no charging time either, and a start fee would be for nothing. */
        NO_ENERGY,
        /** The platform refused the token and the station delivered nothing. */
        AUTHORIZATION_REFUSED,
        /** The operator has credited its record: for good, whatever its station still tells. */
        CREDITED
    }

    /** The name under which the API and the store know it. */
    default Name name() {
        return switch (this) {
            case Running _ -> Name.RUNNING;
            case WaitingForTariff _ -> Name.WAITING_FOR_TARIFF;
            case WaitingForSettlement _ -> Name.WAITING_FOR_SETTLEMENT;
            case Held _ -> Name.HELD;
            case NotBillable _ -> Name.NOT_BILLABLE;
            case Issued _ -> Name.ISSUED;
        };
    }

    /** When time alone may change it. */
    default Optional<Instant> lookAgainAt() {
        return switch (this) {
            case WaitingForSettlement(Instant dueAt) -> Optional.of(dueAt);
            case Held(Optional<Instant> until) -> until;
            case Issued(Optional<Instant> reviewAt) -> reviewAt;
            case Running _, WaitingForTariff _, NotBillable _ -> Optional.empty();
        };
    }

    /** Names of the states. */
    enum Name {
        RUNNING,
        WAITING_FOR_TARIFF,
        WAITING_FOR_SETTLEMENT,
        HELD,
        NOT_BILLABLE,
        ISSUED
    }
}
