package io.wattbus.roaming.location;

import io.wattbus.roaming.location.LocationFacts.Coordinates;
import io.wattbus.roaming.location.LocationFacts.Image;
import io.wattbus.roaming.location.LocationFacts.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What else the operator says of an EVSE; empty is what it did not say.
 *
 * @param capabilities besides those that every station here has, such as RESERVABLE
 * @param floorLevel as the building counts
 * @param coordinates where it is, if not where its location is
 * @param directions how to get to it from the location
 * @param parkingRestrictions such as EV_ONLY
 * @param statusSchedule what is planned
 */
public record EvseFacts(
        List<String> capabilities,
        Optional<String> floorLevel,
        Optional<Coordinates> coordinates,
        List<Text> directions,
        List<String> parkingRestrictions,
        List<Image> images,
        List<PlannedStatus> statusSchedule) {

    /** Nothing is said. */
    public static final EvseFacts NONE =
            new EvseFacts(List.of(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of());

    public EvseFacts {
        capabilities = List.copyOf(capabilities);
        directions = List.copyOf(directions);
        parkingRestrictions = List.copyOf(parkingRestrictions);
        images = List.copyOf(images);
        statusSchedule = List.copyOf(statusSchedule);
    }

    /** How it is going to be from a time on; without an end it stays so. */
    public record PlannedStatus(Instant begin, Optional<Instant> end, String status) {}
}
