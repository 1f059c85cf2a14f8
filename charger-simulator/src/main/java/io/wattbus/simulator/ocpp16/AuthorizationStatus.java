package io.wattbus.simulator.ocpp16;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** What the central system says of a token (OCPP 1.6, section 7.2). */
public enum AuthorizationStatus {
    ACCEPTED("Accepted"),
    BLOCKED("Blocked"),
    EXPIRED("Expired"),
    INVALID("Invalid"),
    CONCURRENT_TX("ConcurrentTx");

    private final String wireName;

    AuthorizationStatus(String wireName) {
        this.wireName = wireName;
    }

    /** The status in an answer's {@code idTagInfo}; {@link #INVALID} for none and for one that is not specified. */
    public static AuthorizationStatus inIdTagInfo(JsonNode answer) {
        String wireName = answer.path("idTagInfo").path("status").asString("");
        return Arrays.stream(values())
                .filter(status -> status.wireName.equals(wireName))
                .findFirst()
                .orElse(INVALID);
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
