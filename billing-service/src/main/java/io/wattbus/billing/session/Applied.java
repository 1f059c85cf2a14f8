package io.wattbus.billing.session;

/**
 * How many of a batch of events were new.
 *
 * @param repeated seen before: without effect
 */
record Applied(int effective, int repeated) {}
