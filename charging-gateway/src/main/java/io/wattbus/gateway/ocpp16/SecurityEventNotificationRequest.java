package io.wattbus.gateway.ocpp16;

import java.time.Instant;
import java.util.Optional;

/**
 * Something happened that concerns security (OCPP 1.6 security whitepaper §5.15).
 *
 * @param type one of the whitepaper's security events, or the vendor's own
 */
record SecurityEventNotificationRequest(String type, Optional<Instant> timestamp, Optional<String> techInfo) {

    static SecurityEventNotificationRequest from(Fields fields) {
        return new SecurityEventNotificationRequest(
                fields.freeText("type", 50), fields.timestamp("timestamp"), fields.optionalFreeText("techInfo", 255));
    }
}
