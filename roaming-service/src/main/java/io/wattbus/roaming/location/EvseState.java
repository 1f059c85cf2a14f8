package io.wattbus.roaming.location;

import java.time.Instant;

/**
 * What changes most of an EVSE.
 *
 * @param publish whether partners may know of it
 * @param lastUpdated when it, its status or a connector last changed
 */
public record EvseState(String locationId, String uid, boolean publish, EvseStatus status, Instant lastUpdated) {}
