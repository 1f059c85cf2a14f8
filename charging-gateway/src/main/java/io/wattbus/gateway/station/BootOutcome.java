package io.wattbus.gateway.station;

import java.time.Duration;

/** Whether a booted station may take part (OCPP RegistrationStatus). */
public sealed interface BootOutcome {

    /** It may, and sends a Heartbeat at least every {@code heartbeatInterval}. */
    record Accepted(Duration heartbeatInterval) implements BootOutcome {}

    /** Not yet; it asks again after {@code retryInterval}. */
    record Pending(Duration retryInterval) implements BootOutcome {}

    /** No; it asks again after {@code retryInterval}. */
    record Rejected(Duration retryInterval) implements BootOutcome {}
}
