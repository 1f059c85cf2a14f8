package io.wattbus.search.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision of the fraud checks as the API shows it: nobody is named.
 *
 * @param action BLOCK, STOP, HOLD or RELEASE
 * @param subjectType ID_TOKEN or SESSION
 * @param tokenType how the driver identifies, if it is about a token
 * @param rule that decided, or OPERATOR
 * @param releases at RELEASE: the decision that it ends
 * @param validUntil ignored from then on; absent: without end
 */
record Decision(
        UUID decisionId,
        String action,
        String subjectType,
        String operatorId,
        Optional<UUID> sessionId,
        Optional<String> stationId,
        Optional<String> tokenType,
        Optional<String> issuingParty,
        String rule,
        String reason,
        Optional<UUID> releases,
        Instant decidedAt,
        Optional<Instant> validUntil) {}
