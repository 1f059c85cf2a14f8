package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.command.CommandOutcome;
import io.wattbus.roaming.command.CommandType;
import io.wattbus.roaming.location.EvseStatus;
import java.util.List;
import java.util.Optional;

/** OCPI CommandResult. */
@OcpiObject
record CommandResult(String result, List<DisplayText> message) {

    /** @param status of the EVSE that was to begin a session */
    static CommandResult of(CommandType type, CommandOutcome outcome, Optional<EvseStatus> status) {
        return switch (outcome) {
            case ACCEPTED -> new CommandResult("ACCEPTED", List.of());
            case REJECTED -> rejected(status);
            case OFFLINE ->
                of(type == CommandType.START_SESSION ? "EVSE_INOPERATIVE" : "FAILED", "The station is not connected");
            case TIMEOUT -> of("TIMEOUT", "The station did not answer in time");
            case FAILED -> of("FAILED", "The station could not do it");
            case NOT_SUPPORTED -> of("NOT_SUPPORTED", "The station does not support this");
        };
    }

    private static CommandResult rejected(Optional<EvseStatus> status) {
        return switch (status.orElse(EvseStatus.UNKNOWN)) {
            case CHARGING, BLOCKED -> of("EVSE_OCCUPIED", "The EVSE is occupied");
            case INOPERATIVE, OUTOFORDER, REMOVED -> of("EVSE_INOPERATIVE", "The EVSE is out of order");
            default -> of("REJECTED", "The station does not want to");
        };
    }

    private static CommandResult of(String result, String why) {
        return new CommandResult(result, List.of(DisplayText.english(why)));
    }
}
