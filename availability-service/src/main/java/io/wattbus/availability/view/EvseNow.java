package io.wattbus.availability.view;

import io.wattbus.availability.status.EvseStatus;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an EVSE shows.
 *
 * @param version when the status last became another one, in the order of all changes
 * @param statusUpdatedAt null if nothing was ever told
 * @param lastHeardAt when its station was last known to be heard; null if never
 */
public record EvseNow(
        long version,
        EvseStatus status,
        @Nullable Instant statusUpdatedAt,
        @Nullable Instant lastHeardAt) {

    boolean showsSameAs(EvseNow other) {
        return status == other.status && Objects.equals(statusUpdatedAt, other.statusUpdatedAt);
    }

    EvseNow since(long newVersion) {
        return new EvseNow(newVersion, status, statusUpdatedAt, lastHeardAt);
    }
}
