package io.wattbus.billing.rerating;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a re-rating is.
 *
 * @param done records that were worked out again
 * @param different those of them that would be others today
 */
record Progress(ReRating reRating, long done, long different, Optional<Instant> finishedAt) {}
