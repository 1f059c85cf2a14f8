package io.wattbus.gateway.transaction;

import java.time.Instant;
import java.util.Optional;

/**
 * How a transaction ended.
 *
 * @param reason as the station gave it; empty where we inferred the end
 */
record Ending(Instant at, By by, Optional<StopReason> reason) {

    /** Who says that it ended. */
    enum By {
        REPORTED,
        INFERRED
    }
}
