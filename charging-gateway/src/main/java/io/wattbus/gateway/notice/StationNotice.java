package io.wattbus.gateway.notice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a station told.
 *
 * @param action the OCPP message that told it
 * @param requestId which of our requests it is about, if it names one
 * @param status in the words of OCPP
 * @param details the rest of what it told, by OCPP's names; no secrets
 */
public record StationNotice(
        String action,
        Optional<Integer> requestId,
        Optional<String> status,
        Map<String, String> details,
        Instant receivedAt) {

    public StationNotice {
        details = Map.copyOf(details);
    }

    /** One that says no more than how far something is. */
    public static StationNotice of(String action, String status, Instant receivedAt) {
        return new StationNotice(action, Optional.empty(), Optional.of(status), Map.of(), receivedAt);
    }
}
