package io.wattbus.billing.session;

import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.session.HoldDecision.Hold;
import io.wattbus.billing.session.HoldDecision.Release;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether a session is held, by all that was decided about it: in whatever order it came, the answer is the same. */
record Holds(List<HoldDecision> decisions) {

    static final Holds NONE = new Holds(List.of());

    Holds {
        decisions = List.copyOf(decisions);
    }

    /** The state that holds keep a session of {@code operator} in at {@code now}; decisions for others say nothing of it. */
    Optional<BillingState.Held> of(OperatorId operator, Instant now) {
        List<Release> releases = ofKind(Release.class, operator);
        List<Hold> holding = ofKind(Hold.class, operator).stream()
                .filter(hold -> !hold.isOver(now))
                .filter(hold -> releases.stream().noneMatch(release -> release.ends(hold)))
                .toList();
        return holding.stream()
                .map(Hold::validUntil)
                .max(Comparator.comparing(until -> until.orElse(Instant.MAX)))
                .map(BillingState.Held::new);
    }

    /** When the newest of all was decided. */
    Optional<Instant> newestAt() {
        return decisions.stream().map(HoldDecision::decidedAt).max(Comparator.naturalOrder());
    }

    private <D extends HoldDecision> List<D> ofKind(Class<D> kind, OperatorId operator) {
        return decisions.stream()
                .filter(decision -> decision.operatorId().equals(operator))
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
