package io.wattbus.billing.session;

import java.time.Instant;

/** Sessions were stored that have to be looked at again at {@code until}. */
record SessionsWait(Instant until) {}
