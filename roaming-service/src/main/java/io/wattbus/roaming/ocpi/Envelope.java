package io.wattbus.roaming.ocpi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What every answer is wrapped in (OCPI, Response format).
 *
 * @param data absent where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Envelope<T>(
        @Nullable T data,
        @JsonProperty("status_code") int statusCode,
        @JsonProperty("status_message") @Nullable String statusMessage,
        Instant timestamp) {

    /** A success with {@code data}. */
    public static <T> Envelope<T> of(T data) {
        return new Envelope<>(data, StatusCode.SUCCESS.code(), "Success", now());
    }

    /** A success without data. */
    public static Envelope<Void> success() {
        return new Envelope<>(null, StatusCode.SUCCESS.code(), "Success", now());
    }

    /** A failure. */
    public static Envelope<Void> failure(StatusCode code, String message) {
        return new Envelope<>(null, code.code(), message, now());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
