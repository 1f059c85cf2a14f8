package io.wattbus.roaming.ocpi221;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What came back from a partner. */
sealed interface Answer {

    /**
     * Success: HTTP 2xx and OCPI 1xxx.
     *
     * @param location the {@code Location} header
     */
    record Success(JsonNode data, Optional<String> location) implements Answer {}

    /**
     * The partner has understood and says no: HTTP 4xx or OCPI 2xxx.
     *
     * @param http HTTP status
     * @param code OCPI status code, if there is one
     * @param message of the partner; not for logs
     */
    record No(int http, Optional<Integer> code, String message) implements Answer {

        /** What went wrong, without the partner's words. */
        String kind() {
            return code.filter(ocpi -> http < 400).map(ocpi -> "ocpi-" + ocpi).orElse("http-" + http);
        }
    }

    /** No sensible answer at all; {@code kind} says why, such as timeout or http-500. */
    record Failure(String kind) implements Answer {}
}
