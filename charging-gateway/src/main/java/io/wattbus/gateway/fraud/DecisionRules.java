package io.wattbus.gateway.fraud;

import io.wattbus.gateway.registry.OperatorId;
import java.time.Instant;
import java.util.Optional;

/** Whether a decision is to have an effect. */
final class DecisionRules {

    private DecisionRules() {}

    /** What is known when a decision comes. */
    record Known(boolean decision, boolean release, Optional<OperatorId> owner, boolean ended) {}

    /** What becomes of a decision. */
    enum Judgement {
        /** It has its effect. */
        APPLIED,
        /** It is known. */
        REPEATED,
        /** Its time is over. */
        EXPIRED,
        /** Its subject is another operator's. */
        FOREIGN,
        /** There is no such session. */
        UNKNOWN,
        /** It was released before it came. */
        RELEASED,
        /** The transaction that it stops has ended. */
        ENDED
    }

    /** Judges {@code decision} at {@code now}. */
    static Judgement judge(Decision decision, Known known, Instant now) {
        if (known.decision()) {
            return Judgement.REPEATED;
        }
        if (decision.validUntil().filter(end -> !now.isBefore(end)).isPresent()) {
            return Judgement.EXPIRED;
        }
        if (known.owner().isEmpty()) {
            return Judgement.UNKNOWN;
        }
        if (!known.owner().get().equals(decision.operator())) {
            return Judgement.FOREIGN;
        }
        return switch (decision) {
            case Decision.Release _ -> Judgement.APPLIED;
            case Decision.Block _ -> known.release() ? Judgement.RELEASED : Judgement.APPLIED;
            case Decision.Stop _ -> {
                if (known.release()) {
                    yield Judgement.RELEASED;
                }
                yield known.ended() ? Judgement.ENDED : Judgement.APPLIED;
            }
        };
    }
}
