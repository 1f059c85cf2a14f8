package io.wattbus.roaming.location;

import java.time.Instant;

/** What the topic of locations tells: one as it was at {@code updatedAt}. */
record LocationTold(Location location, Instant updatedAt) {}
