package io.wattbus.billing.rerating;

import io.wattbus.billing.cdr.CdrFilter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which records are to be re-rated; what is absent restricts nothing.
 *
 * @param from the session ended at this moment or later
 * @param to the session ended before this moment
 */
record ReRatingRequest(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String tariffId) {

    static final ReRatingRequest ALL = new ReRatingRequest(null, null, null);

    CdrFilter toFilter() {
        return new CdrFilter(null, from, to, null, tariffId, null);
    }
}
