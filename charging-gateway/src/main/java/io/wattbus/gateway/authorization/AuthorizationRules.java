package io.wattbus.gateway.authorization;

import io.wattbus.gateway.registry.OperatorId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides about a token: a block comes first, then an expected start, then what the station's operator provisioned. */
final class AuthorizationRules {

    private AuthorizationRules() {}

    /**
     * @param uid as the station sent it
     * @param known the operator's tokens of this uid, which may be several of different types
     * @param blocked whether the fraud checks block the uid, which nothing else outweighs
     * @param expectedStart whether somebody who may do so started a transaction with this uid from afar
     * @param at when the token was presented
     */
    static Authorization decide(
            String uid,
            OperatorId operator,
            List<StoredToken> known,
            boolean blocked,
            boolean expectedStart,
            Instant at) {
        Optional<StoredToken> best = known.stream()
                .min(Comparator.comparingInt(token -> token.verdict(at) instanceof Verdict.Accepted ? 0 : 1));
        if (blocked) {
            return new Authorization(
                    best.map(StoredToken::token).orElseGet(() -> unknown(uid)),
                    new Verdict.Refused(Verdict.Reason.BLOCKED));
        }
        if (expectedStart) {
            IdToken token = best.map(StoredToken::token)
                    .orElseGet(() ->
                            new IdToken(uid, IdTokenType.CENTRAL, Optional.of(operator.value()), Optional.empty()));
            return new Authorization(
                    token, new Verdict.Accepted(token, Optional.empty(), best.flatMap(StoredToken::groupId)));
        }
        return best.map(stored -> new Authorization(stored.token(), stored.verdict(at)))
                .orElseGet(() -> new Authorization(unknown(uid), new Verdict.Refused(Verdict.Reason.INVALID)));
    }

    private static IdToken unknown(String uid) {
        return new IdToken(uid, IdTokenType.ISO14443, Optional.empty(), Optional.empty());
    }
}
