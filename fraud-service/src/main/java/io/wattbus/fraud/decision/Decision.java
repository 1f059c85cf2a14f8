package io.wattbus.fraud.decision;

import io.wattbus.fraud.charging.Action;
import io.wattbus.fraud.charging.Subject;
import io.wattbus.fraud.rule.Finding;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision, as published.
 *
 * @param rule that decided, or {@link #OPERATOR}
 * @param releases of RELEASE: the decision that it ends
 * @param validUntil nothing is to be done from then on; empty is without end
 */
public record Decision(
        UUID decisionId,
        Action action,
        Subject subject,
        String rule,
        String reason,
        Optional<UUID> releases,
        Instant decidedAt,
        Optional<Instant> validUntil) {

    /** In the place of a rule: a person decided. */
    public static final String OPERATOR = "OPERATOR";

    /** What follows from {@code finding}: of the same finding always the same. */
    public static Decision of(Finding finding) {
        return new Decision(
                DecisionId.of(finding.rule(), finding.action(), finding.subject(), finding.sessions()),
                finding.action(),
                finding.subject(),
                finding.rule(),
                finding.reason(),
                Optional.empty(),
                finding.at(),
                finding.validFor().map(finding.at()::plus));
    }

    /** The end of this decision, by a person, for {@code reason}; its id is the same for every reason and time. */
    Decision released(String reason, Instant now) {
        return new Decision(
                DecisionId.of(OPERATOR, Action.RELEASE, subject, List.of(decisionId)),
                Action.RELEASE,
                subject,
                OPERATOR,
                reason,
                Optional.of(decisionId),
                now.truncatedTo(ChronoUnit.MILLIS), // as it is published, so that it is told the same ever after
                Optional.empty());
    }

    boolean expiredAt(Instant now) {
        return validUntil.filter(until -> !now.isBefore(until)).isPresent();
    }
}
