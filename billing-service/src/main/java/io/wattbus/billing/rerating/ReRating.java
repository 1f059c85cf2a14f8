package io.wattbus.billing.rerating;

import io.wattbus.billing.cdr.CdrFilter;
import io.wattbus.billing.charging.OperatorId;
import java.time.Instant;
import java.util.UUID;

/**
 * What is to be re-rated.
 *
 * @param total how many records that were when it was asked for
 * @param requestedBy the subject of the token
 */
record ReRating(
        UUID reRatingId, OperatorId operatorId, CdrFilter filter, long total, String requestedBy, Instant startedAt) {}
