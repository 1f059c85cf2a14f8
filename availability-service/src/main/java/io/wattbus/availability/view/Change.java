package io.wattbus.availability.view;

import io.wattbus.availability.status.EvseStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that the public can see has become another.
 *
 * @param sequence never falls; several changes can have one
 * @param locationId as in paths
 * @param latitude of the location, degrees; of what was removed, where it was
 * @param evseUid null if the location as a whole is meant
 * @param status of the EVSE now; null if the location is meant or what was removed
 * @param statusUpdatedAt when it became so; null if it never was anything else, or nothing is told of an EVSE
 */
public record Change(
        long sequence,
        Kind kind,
        String locationId,
        double latitude,
        double longitude,
        @Nullable String evseUid,
        @Nullable EvseStatus status,
        @Nullable Instant statusUpdatedAt) {

    /** What has happened. */
    public enum Kind {
        /** A location is new, or facts of it have changed, or EVSEs were added. */
        LOCATION_CHANGED,
        /** An EVSE shows something else. */
        EVSE_STATUS_CHANGED,
        /** A location, or one of its EVSEs, is no longer to be seen. */
        REMOVED
    }
}
