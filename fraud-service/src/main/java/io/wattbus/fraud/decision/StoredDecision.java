package io.wattbus.fraud.decision;

import io.wattbus.fraud.charging.Action;
import java.time.Instant;
import java.util.Optional;

/** A decision and what ended it before its time, if anything did. */
record StoredDecision(Decision decision, Optional<Decision> release) {

    /** Whether it is still to be done at {@code now}. */
    boolean activeAt(Instant now) {
        return decision.action() != Action.RELEASE && release.isEmpty() && !decision.expiredAt(now);
    }
}
