package io.wattbus.gateway.ocpp16;

import java.time.Instant;

/**
 * Whether the charge point may take part (OCPP 1.6 §6.4).
 *
 * @param interval in seconds: of its heartbeats if it may, else until it may ask again
 */
record BootNotificationResponse(RegistrationStatus status, Instant currentTime, long interval) {}
