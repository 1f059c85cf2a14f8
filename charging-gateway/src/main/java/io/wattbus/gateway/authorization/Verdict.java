package io.wattbus.gateway.authorization;

import java.time.Instant;
import java.util.Optional;

/** Whether a token may charge. */
public sealed interface Verdict {

    /**
     * It may.
     *
     * @param validUntil no longer from then on; empty is without end
     * @param groupId tokens of one group may stop each other's transactions (OCPP 1.6 parentIdTag)
     */
    record Accepted(IdToken token, Optional<Instant> validUntil, Optional<String> groupId) implements Verdict {}

    /** It may not. */
    record Refused(Reason reason) implements Verdict {}

    /** Why a token is refused. */
    enum Reason {
        BLOCKED,
        EXPIRED,
        INVALID,
        CONCURRENT
    }
}
