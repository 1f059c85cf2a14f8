package io.wattbus.gateway.authorization;

import io.wattbus.gateway.registry.OperatorId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides about a token: a block comes first; then what was decided before, such as a start from afar; then what the
 * station's operator provisioned; then the tokens of parties that have an agreement with it.
 */
final class AuthorizationRules {

    private AuthorizationRules() {}

    /**
     * What is known of a uid.
     *
     * @param pending what was decided about it before
     * @param own the operator's tokens of this uid, which may be several of different types
     * @param roaming those of parties that have an agreement with the operator
     * @param blocked whether the fraud checks block the uid, which nothing else outweighs
     */
    record Known(
            Optional<PendingAuthorization> pending, List<StoredToken> own, List<StoredToken> roaming, boolean blocked) {

        private Optional<StoredToken> best(Instant at) {
            return best(own, at).or(() -> best(roaming, at));
        }

        private static Optional<StoredToken> best(List<StoredToken> tokens, Instant at) {
            return tokens.stream()
                    .min(Comparator.comparing((StoredToken token) -> !token.isAcceptable(at))
                            .thenComparing(token -> !token.whitelist().isDecidedHere()));
        }
    }

    /** @param at when the token was presented */
    static Judgement judge(Presented presented, OperatorId operator, Known known, Instant at) {
        Optional<StoredToken> best = known.best(at);
        if (known.blocked()) {
            return new Judgement.Decided(Authorization.refused(
                    best.map(StoredToken::token).orElseGet(presented::unknown), Verdict.Reason.BLOCKED));
        }
        return known.pending()
                .<Judgement>map(pending -> new Judgement.Decided(decided(pending, presented, operator, best)))
                .orElseGet(() -> best.map(token -> judge(token, at))
                        .orElseGet(() -> new Judgement.Decided(
                                Authorization.refused(presented.unknown(), Verdict.Reason.INVALID))));
    }

    /** What holds when the party that was asked said {@code reply}. */
    static Authorization conclude(Judgement.Ask asked, PartyReply reply) {
        StoredToken token = asked.token();
        return switch (reply) {
            case PartyReply.Allowed(Optional<String> reference) ->
                new Authorization(token.token(), token.accepted(), AuthMethod.AUTH_REQUEST, reference);
            case PartyReply.Refused(Verdict.Reason reason) ->
                new Authorization(
                        token.token(), new Verdict.Refused(reason), AuthMethod.AUTH_REQUEST, Optional.empty());
            case PartyReply.Silent() -> asked.otherwise();
        };
    }

    private static Judgement judge(StoredToken token, Instant at) {
        Authorization here = new Authorization(token.token(), token.verdict(at));
        if (!here.accepted() || token.whitelist().isDecidedHere()) {
            return new Judgement.Decided(here);
        }
        return new Judgement.Ask(
                token,
                token.whitelist().acceptsUnanswered()
                        ? here
                        : Authorization.refused(token.token(), Verdict.Reason.INVALID));
    }

    private static Authorization decided(
            PendingAuthorization pending, Presented presented, OperatorId operator, Optional<StoredToken> best) {
        IdToken token = pending.token()
                .or(() -> best.map(StoredToken::token))
                .or(presented::behind)
                .orElseGet(() -> new IdToken(
                        presented.uid(), IdTokenType.CENTRAL, Optional.of(operator.value()), Optional.empty()));
        Optional<String> group = pending.groupId()
                .or(() -> best.filter(it -> it.token().equals(token)).flatMap(StoredToken::groupId));
        Verdict verdict = pending.refusedFor()
                .<Verdict>map(Verdict.Refused::new)
                .orElseGet(() -> new Verdict.Accepted(token, Optional.empty(), group));
        return new Authorization(token, verdict, pending.method(), pending.reference());
    }
}
