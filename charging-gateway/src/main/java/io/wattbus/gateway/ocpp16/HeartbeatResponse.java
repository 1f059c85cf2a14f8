package io.wattbus.gateway.ocpp16;

import java.time.Instant;

/** The time, which charge points set their clock by (OCPP 1.6 §6.30). */
record HeartbeatResponse(Instant currentTime) {}
