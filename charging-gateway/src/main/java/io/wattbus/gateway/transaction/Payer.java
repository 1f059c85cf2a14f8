package io.wattbus.gateway.transaction;

import io.wattbus.gateway.authorization.AuthMethod;
import io.wattbus.gateway.authorization.Authorization;
import io.wattbus.gateway.authorization.IdToken;
import io.wattbus.gateway.authorization.Verdict;
import java.time.Instant;
import java.util.Optional;

/** Who charges and whether we allowed it. */
sealed interface Payer {

    /**
     * We said yes.
     *
     * @param method how that was decided; empty in transactions from before it was kept
     * @param reference the token's party's own (OCPI authorization_reference)
     */
    record Accepted(
            IdToken token,
            Optional<Instant> validUntil,
            Optional<String> groupId,
            Optional<AuthMethod> method,
            Optional<String> reference)
            implements Payer {}

    /** Energy may flow although we said no. */
    record Refused(IdToken token, Verdict.Reason reason) implements Payer {}

    /** Nobody asked: all that is known is a stop. */
    record Unknown() implements Payer {}

    static Payer of(Authorization authorization) {
        return switch (authorization.verdict()) {
            case Verdict.Accepted(IdToken token, Optional<Instant> validUntil, Optional<String> groupId) ->
                new Accepted(
                        token, validUntil, groupId, Optional.of(authorization.method()), authorization.reference());
            case Verdict.Refused(Verdict.Reason reason) -> new Refused(authorization.token(), reason);
        };
    }

    /** What a station is told of it. */
    default Verdict verdict() {
        return switch (this) {
            case Accepted(
                    IdToken token,
                    Optional<Instant> validUntil,
                    Optional<String> groupId,
                    Optional<AuthMethod> method,
                    Optional<String> reference) -> new Verdict.Accepted(token, validUntil, groupId);
            case Refused(IdToken token, Verdict.Reason reason) -> new Verdict.Refused(reason);
            case Unknown() -> new Verdict.Refused(Verdict.Reason.INVALID);
        };
    }

    /** How it was decided that they may charge. */
    default Optional<AuthMethod> method() {
        return this instanceof Accepted accepted ? accepted.method() : Optional.empty();
    }

    /** What the token's party calls its permission. */
    default Optional<String> reference() {
        return this instanceof Accepted accepted ? accepted.reference() : Optional.empty();
    }

    /** Whose token it is, if there is one. */
    default Optional<IdToken> idToken() {
        return switch (this) {
            case Accepted accepted -> Optional.of(accepted.token());
            case Refused refused -> Optional.of(refused.token());
            case Unknown() -> Optional.empty();
        };
    }
}
