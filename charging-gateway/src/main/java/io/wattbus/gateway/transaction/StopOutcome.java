package io.wattbus.gateway.transaction;

import io.wattbus.gateway.authorization.Verdict;
import java.util.Optional;
import java.util.UUID;

/**
 * The answer to a stop, which is always a confirmation.
 *
 * @param verdict about the token that stopped it, if one did
 */
public record StopOutcome(UUID sessionId, Optional<Verdict> verdict) {}
