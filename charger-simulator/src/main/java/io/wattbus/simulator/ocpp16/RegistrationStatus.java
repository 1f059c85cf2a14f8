package io.wattbus.simulator.ocpp16;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How the central system took a BootNotification (OCPP 1.6, section 7.32). */
public enum RegistrationStatus {
    ACCEPTED("Accepted"),
    PENDING("Pending"),
    REJECTED("Rejected");

    private final String wireName;

    RegistrationStatus(String wireName) {
        this.wireName = wireName;
    }

    /** The status of that name; {@link #REJECTED} for a name that is not in the specification. */
    public static RegistrationStatus of(String wireName) {
        return Arrays.stream(values())
                .filter(status -> status.wireName.equals(wireName))
                .findFirst()
                .orElse(REJECTED);
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
