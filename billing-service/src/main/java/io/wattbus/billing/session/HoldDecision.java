package io.wattbus.billing.session;

import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.SessionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the fraud checks decided about a session; the same id is always the same decision. */
sealed interface HoldDecision {

    UUID decisionId();

    SessionId sessionId();

    /** Whose session it is meant to be. */
    OperatorId operatorId();

    Instant decidedAt();

    /**
     * The session is not to be billed for now.
     *
     * @param validUntil it ends by itself then; empty is only by a release
     */
    record Hold(
            UUID decisionId,
            SessionId sessionId,
            OperatorId operatorId,
            Instant decidedAt,
            Optional<Instant> validUntil)
            implements HoldDecision {

        boolean isOver(Instant now) {
            return validUntil.filter(end -> !now.isBefore(end)).isPresent();
        }
    }

    /**
     * A hold is ended, whether it is known already or not.
     *
     * @param releases the hold; empty is every hold of the session that was not decided later
     */
    record Release(
            UUID decisionId, SessionId sessionId, OperatorId operatorId, Instant decidedAt, Optional<UUID> releases)
            implements HoldDecision {

        boolean ends(Hold hold) {
            return releases.map(id -> id.equals(hold.decisionId()))
                    .orElseGet(() -> !hold.decidedAt().isAfter(decidedAt));
        }
    }
}
