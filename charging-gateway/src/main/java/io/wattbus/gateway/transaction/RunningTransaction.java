package io.wattbus.gateway.transaction;

import java.time.Instant;
import java.util.UUID;

/** A transaction that goes on. */
public record RunningTransaction(UUID sessionId, Instant startedAt) {}
