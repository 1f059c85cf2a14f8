package io.wattbus.gateway.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an EVSE has besides, which is kept and told and decides nothing here (OCPI 2.2.1, EVSE).
 *
 * @param coordinates where they are not the location's
 */
record EvseDetails(
        @Size(max = 20)
        List<@NotNull @Pattern(regexp = CAPABILITY, message = "is an OCPI Capability") String> capabilities,

        @Nullable @Size(max = 4) String floorLevel,
        @Nullable @Valid Coordinates coordinates,
        @Valid @Size(max = 20) List<DisplayText> directions,

        @Size(max = 10)
        List<@NotNull @Pattern(regexp = RESTRICTION, message = "is an OCPI ParkingRestriction") String>
                parkingRestrictions,

        @Valid @Size(max = 20) List<Image> images,
        @Valid @Size(max = 20) List<ScheduledStatus> statusSchedule) {

    static final EvseDetails NONE = new EvseDetails(null, null, null, null, null, null, null);

    private static final String CAPABILITY = "CHARGING_PROFILE_CAPABLE|CHARGING_PREFERENCES_CAPABLE|CHIP_CARD_SUPPORT"
            + "|CONTACTLESS_CARD_SUPPORT|CREDIT_CARD_PAYABLE|DEBIT_CARD_PAYABLE|PED_TERMINAL"
            + "|REMOTE_START_STOP_CAPABLE|RESERVABLE|RFID_READER|START_SESSION_CONNECTOR_REQUIRED"
            + "|TOKEN_GROUP_CAPABLE|UNLOCK_CAPABLE";
    private static final String RESTRICTION = "EV_ONLY|PLUGGED|DISABLED|CUSTOMERS|MOTORCYCLES";

    EvseDetails(
            @Nullable List<String> capabilities,
            @Nullable String floorLevel,
            @Nullable Coordinates coordinates,
            @Nullable List<DisplayText> directions,
            @Nullable List<String> parkingRestrictions,
            @Nullable List<Image> images,
            @Nullable List<ScheduledStatus> statusSchedule) {
        this.capabilities = copy(capabilities);
        this.floorLevel = floorLevel;
        this.coordinates = coordinates;
        this.directions = copy(directions);
        this.parkingRestrictions = copy(parkingRestrictions);
        this.images = copy(images);
        this.statusSchedule = copy(statusSchedule);
    }

    /** A status that is planned (OCPI StatusSchedule). */
    record ScheduledStatus(
            @NotNull Instant periodBegin,
            @Nullable Instant periodEnd,

            @NotNull
            @Pattern(
                    regexp = "AVAILABLE|BLOCKED|CHARGING|INOPERATIVE|OUTOFORDER|PLANNED|REMOVED|RESERVED|UNKNOWN",
                    message = "is an OCPI Status")
            String status) {}

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
