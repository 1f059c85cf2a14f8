package io.wattbus.gateway.authorization;

import java.util.Optional;

/** What a token's party said when it was asked. */
sealed interface PartyReply {

    /**
     * It may charge.
     *
     * @param reference its own, which the session repeats
     */
    record Allowed(Optional<String> reference) implements PartyReply {}

    /** It may not charge. */
    record Refused(Verdict.Reason reason) implements PartyReply {}

    /** Nothing in time, or it could not be asked. */
    record Silent() implements PartyReply {}
}
