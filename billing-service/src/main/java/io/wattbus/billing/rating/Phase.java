package io.wattbus.billing.rating;

import java.util.Optional;

/** What a customer has of the EVSE. */
enum Phase {
    /** Connected to it. */
    SESSION,
    /** It is kept for them, and they came. */
    RESERVATION,
    /** It was kept for them in vain. */
    EXPIRED_RESERVATION;

    /** Whether an element so restricted can price this; an expired reservation is one as well. */
    boolean fits(Optional<ReservationRestriction> restriction) {
        return switch (this) {
            case SESSION -> restriction.isEmpty();
            case RESERVATION -> restriction.equals(Optional.of(ReservationRestriction.RESERVATION));
            case EXPIRED_RESERVATION -> restriction.isPresent();
        };
    }
}
