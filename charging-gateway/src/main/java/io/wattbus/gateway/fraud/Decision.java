package io.wattbus.gateway.fraud;

import io.wattbus.gateway.registry.OperatorId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the fraud checks decided; the same id is always the same decision. */
sealed interface Decision {

    UUID decisionId();

    /** Whose checks decided. */
    OperatorId operator();

    Subject subject();

    Instant decidedAt();

    /** It is ignored from then on; empty is without end. */
    Optional<Instant> validUntil();

    /** The token is refused. */
    record Block(
            UUID decisionId,
            OperatorId operator,
            Subject.Token subject,
            Instant decidedAt,
            Optional<Instant> validUntil)
            implements Decision {}

    /** The transaction is to be stopped. */
    record Stop(
            UUID decisionId,
            OperatorId operator,
            Subject.Session subject,
            Instant decidedAt,
            Optional<Instant> validUntil)
            implements Decision {}

    /**
     * A block or a stop is ended, whether it is known already or not.
     *
     * @param releases which; empty is every one of the subject that was not decided later
     */
    record Release(
            UUID decisionId,
            OperatorId operator,
            Subject subject,
            Instant decidedAt,
            Optional<Instant> validUntil,
            Optional<UUID> releases)
            implements Decision {}
}
