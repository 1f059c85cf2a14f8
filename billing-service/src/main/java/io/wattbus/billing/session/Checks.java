package io.wattbus.billing.session;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the fraud checks of a session are.
 *
 * @param until an ended session is not billed before this, so that what its end leads to can still hold it
 * @param heldTooLate a hold came when the session was billed: the bill stands
 */
record Checks(Optional<Instant> until, boolean heldTooLate) {

    static final Checks NONE = new Checks(Optional.empty(), false);

    Checks until(Instant instant) {
        return new Checks(Optional.of(instant), heldTooLate);
    }

    Checks tooLate() {
        return new Checks(until, true);
    }
}
