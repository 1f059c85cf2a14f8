package io.wattbus.billing.session;

import java.time.Duration;

/**
 * How long one waits for stations.
 *
 * @param delay in which a station can correct an inferred end, counted from when it was last heard of
 * @param corrections in which a session can be corrected at all, counted from its start
 */
record Deadlines(Duration delay, Duration corrections) {}
