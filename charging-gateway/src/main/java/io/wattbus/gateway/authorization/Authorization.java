package io.wattbus.gateway.authorization;

import java.util.Optional;

/**
 * Who was asked about and what was decided.
 *
 * @param token as provisioned; as the station sent it where nobody knows it
 * @param method how that was decided
 * @param reference the token's party's own, which the session repeats (OCPI authorization_reference)
 */
public record Authorization(IdToken token, Verdict verdict, AuthMethod method, Optional<String> reference) {

    /** As the lists say. */
    Authorization(IdToken token, Verdict verdict) {
        this(token, verdict, AuthMethod.WHITELIST, Optional.empty());
    }

    static Authorization refused(IdToken token, Verdict.Reason reason) {
        return new Authorization(token, new Verdict.Refused(reason));
    }

    /** Whether it was allowed. */
    public boolean accepted() {
        return verdict instanceof Verdict.Accepted;
    }
}
