package io.wattbus.fraud.decision;

import io.wattbus.fraud.charging.Action;
import java.time.Instant;
import java.util.Optional;

/** What becomes of the wish to release a decision. */
sealed interface Release {

    /** It is to be published. */
    record Granted(Decision release) implements Release {}

    /** It was released before, by {@code release}. */
    record Repeated(Decision release) implements Release {}

    /** Its time is over. */
    record Expired() implements Release {}

    /** What it has done cannot be undone: a stopped session stays stopped, and a release is no case of its own. */
    record NotReleasable(Action action) implements Release {}

    /** Decides on the wish to release {@code decision}, which {@code before} may have ended. */
    static Release of(Decision decision, Optional<Decision> before, String reason, Instant now) {
        return switch (decision.action()) {
            case STOP, RELEASE -> new NotReleasable(decision.action());
            case BLOCK, HOLD ->
                before.<Release>map(Repeated::new)
                        .orElseGet(() ->
                                decision.expiredAt(now) ? new Expired() : new Granted(decision.released(reason, now)));
        };
    }
}
