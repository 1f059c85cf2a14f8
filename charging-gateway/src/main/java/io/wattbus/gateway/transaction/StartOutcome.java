package io.wattbus.gateway.transaction;

import io.wattbus.gateway.authorization.Verdict;
import java.util.UUID;

/**
 * The answer to a start. There is always a transaction id: energy may flow whatever we say.
 *
 * @param transactionId positive and unique in the installation
 */
public record StartOutcome(int transactionId, UUID sessionId, Verdict verdict) {}
