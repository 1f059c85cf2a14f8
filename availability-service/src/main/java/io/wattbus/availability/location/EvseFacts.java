package io.wattbus.availability.location;

import io.wattbus.availability.location.OcpiFacts.DisplayText;
import io.wattbus.availability.location.OcpiFacts.Image;
import io.wattbus.availability.location.OcpiFacts.ScheduledStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else a driver may want to know of an EVSE (OCPI 2.2.1 EVSE). Empty or null: nothing is told.
 *
 * @param coordinates where it is, if not where its location is
 */
public record EvseFacts(
        List<String> capabilities,
        @Nullable String floorLevel,
        @Nullable Coordinates coordinates,
        List<DisplayText> directions,
        List<String> parkingRestrictions,
        List<Image> images,
        List<ScheduledStatus> statusSchedule) {

    /** Nothing is told. */
    public static final EvseFacts NONE =
            new EvseFacts(List.of(), null, null, List.of(), List.of(), List.of(), List.of());

    public EvseFacts {
        capabilities = OcpiFacts.copy(capabilities);
        directions = OcpiFacts.copy(directions);
        parkingRestrictions = OcpiFacts.copy(parkingRestrictions);
        images = OcpiFacts.copy(images);
        statusSchedule = OcpiFacts.copy(statusSchedule);
    }
}
