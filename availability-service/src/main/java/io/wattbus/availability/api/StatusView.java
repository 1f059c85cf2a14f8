package io.wattbus.availability.api;

import io.wattbus.availability.status.EvseStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statuses alone.
 *
 * @param removed ids of locations and EVSEs that are gone, where changes were asked for; what is in items too has come back
 * @param unknown those of the ids asked for that there are not, where all was asked for
 * @param cursor for updatedSince
 * @param stale true where it may have changed since; absent otherwise
 */
record StatusView(
        @Nullable List<String> removed,
        List<Item> items,
        @Nullable List<String> unknown,
        String cursor,
        @Nullable Boolean stale) {

    /**
     * One EVSE.
     *
     * @param id operatorId/locationId/uid
     * @param statusUpdatedAt absent if nothing was ever told of it
     */
    record Item(String id, EvseStatus status, @Nullable Instant statusUpdatedAt) {}
}
