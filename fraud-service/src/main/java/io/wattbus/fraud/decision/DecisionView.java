package io.wattbus.fraud.decision;

import io.wattbus.fraud.charging.Action;
import io.wattbus.fraud.charging.Token;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision as operators see it.
 *
 * @param active whether it is still to be done
 * @param releases of RELEASE: the decision that it ended
 * @param releasedBy the RELEASE that ended it
 */
record DecisionView(
        UUID decisionId,
        Action action,
        boolean active,
        String rule,
        String reason,
        Optional<TokenView> idToken,
        Optional<UUID> sessionId,
        Optional<String> stationId,
        Instant decidedAt,
        Optional<Instant> validUntil,
        Optional<UUID> releases,
        Optional<UUID> releasedBy) {

    /**
     * A token, told without telling it.
     *
     * @param uid all but its end hidden
     */
    record TokenView(String uid, String type, Optional<String> issuingParty) {

        static TokenView of(Token token) {
            return new TokenView(token.maskedUid(), token.type(), token.issuingParty());
        }
    }

    static DecisionView of(StoredDecision stored, Instant now) {
        Decision decision = stored.decision();
        return new DecisionView(
                decision.decisionId(),
                decision.action(),
                stored.activeAt(now),
                decision.rule(),
                decision.reason(),
                decision.subject().token().map(TokenView::of),
                decision.subject().sessionId(),
                decision.subject().stationId(),
                decision.decidedAt(),
                decision.validUntil(),
                decision.releases(),
                stored.release().map(Decision::decisionId));
    }
}
