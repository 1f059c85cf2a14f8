package io.wattbus.roaming.authorization;

import java.util.Optional;

/** What a partner says of a token of its own. */
public sealed interface PartnerSays {

    /**
     * Yes.
     *
     * @param reference of the partner, which session and bill are to repeat
     */
    record Allowed(Optional<String> reference) implements PartnerSays {}

    /** No. */
    record Refused(Reason reason) implements PartnerSays {}

    /** Nothing that helps: {@code kind} says why, such as timeout. */
    record Nothing(String kind) implements PartnerSays {}

    /** Why not (OCPI AllowedType). */
    enum Reason {
        BLOCKED,
        EXPIRED,
        NO_CREDIT,
        NOT_ALLOWED
    }
}
