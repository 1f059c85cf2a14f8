package io.wattbus.availability.api;

import io.wattbus.availability.view.Change;
import io.wattbus.availability.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A location, or one of its EVSEs, as those who poll name it.
 *
 * @param evseUid null: all of the location's
 */
record EvsePath(String locationId, @Nullable String evseUid) {

    private static final String SLASH = "/";

    /** A problem if it is neither operatorId/locationId nor operatorId/locationId/uid. */
    static EvsePath parse(String text) {
        String[] parts = text.strip().split(SLASH, -1);
        if (parts.length < 2 || parts.length > 3) {
            throw Problem.invalidParameter("ids must be operatorId/locationId or operatorId/locationId/uid.");
        }
        return new EvsePath(parts[0] + SLASH + parts[1], parts.length == 3 ? parts[2] : null);
    }

    static String of(Change change) {
        return change.evseUid() == null ? change.locationId() : change.locationId() + SLASH + change.evseUid();
    }

    /** Whether {@code change} is about it, or about what it is part of. */
    boolean isMeantBy(Change change) {
        return locationId.equals(change.locationId())
                && (evseUid == null || change.evseUid() == null || evseUid.equals(change.evseUid()));
    }

    @Override
    public String toString() {
        return evseUid == null ? locationId : locationId + SLASH + evseUid;
    }
}
