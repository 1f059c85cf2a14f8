package io.wattbus.billing.location;

import io.wattbus.billing.charging.OperatorId;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock that hangs at a location.
 *
 * @param updatedAt when the gateway last changed the location
 */
record LocationClock(OperatorId operatorId, String locationId, ZoneId zone, Instant updatedAt) {}
