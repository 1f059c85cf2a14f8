package io.wattbus.gateway.fraud;

import java.util.UUID;

/** A stop on its way to a station, claimed by this process. */
record OrderedStop(UUID decisionId, UUID sessionId) {}
