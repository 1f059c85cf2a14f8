package io.wattbus.gateway.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which part of a list is asked for; a controller takes it as a parameter.
 *
 * @param limit the most items, 1 to 1000
 * @param after the key of the last item seen, empty at the beginning
 */
public record PageRequest(int limit, String after) {

    static final int DEFAULT_LIMIT = 100;
    static final int LARGEST_LIMIT = 1000;

    public PageRequest {
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-page", "limit is 1 to " + LARGEST_LIMIT);
        }
    }

    /** How many rows to read: one more than shown, to see whether there is a next page. */
    public int rows() {
        return limit + 1;
    }

    static PageRequest parse(@Nullable String limit, @Nullable String cursor) {
        try {
            return new PageRequest(
                    limit == null ? DEFAULT_LIMIT : Integer.parseInt(limit), cursor == null ? "" : decode(cursor));
        } catch (IllegalArgumentException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-page", "limit or cursor can not be read");
        }
    }

    static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }
}
