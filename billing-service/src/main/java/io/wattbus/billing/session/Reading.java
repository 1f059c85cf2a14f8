package io.wattbus.billing.session;

import java.time.Instant;

/**
 * What an event of a session read.
 *
 * @param sequence of the event
 * @param energyMilliWh imported since the start of the session
 * @param conditions from then on
 */
record Reading(long sequence, Instant occurredAt, long energyMilliWh, Conditions conditions) {}
