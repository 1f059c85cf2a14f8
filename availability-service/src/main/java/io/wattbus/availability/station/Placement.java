package io.wattbus.availability.station;

/**
 * Where an EVSE is.
 *
 * @param version of the location that says so; {@link #TOLD_BY_EVENT} if only an event does
 * @param removed whether the location says that it was taken away
 */
public record Placement(String locationId, long version, boolean removed) {

    static final long TOLD_BY_EVENT = -1;

    /** Whether {@code other} is to take its place: an EVSE that moved is removed where it was and present where it is. */
    boolean isReplacedBy(Placement other) {
        return locationId.equals(other.locationId)
                ? other.version > version
                : version == TOLD_BY_EVENT || !other.removed;
    }
}
