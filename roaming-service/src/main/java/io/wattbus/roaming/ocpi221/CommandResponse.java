package io.wattbus.roaming.ocpi221;

import java.time.Duration;
import java.util.List;

/**
 * OCPI CommandResponse.
 *
 * @param timeout in seconds
 */
@OcpiObject
record CommandResponse(String result, long timeout, List<DisplayText> message) {

    static CommandResponse accepted(Duration timeout) {
        return new CommandResponse("ACCEPTED", timeout.toSeconds(), List.of());
    }

    static CommandResponse refused(String result, Duration timeout, String why) {
        return new CommandResponse(result, timeout.toSeconds(), List.of(DisplayText.english(why)));
    }
}
