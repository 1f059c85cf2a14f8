package io.wattbus.roaming.web;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which page of a list is asked for.
 *
 * @param limit at most so many items: 1 to 1000, 100 if absent
 * @param cursor of the {@code next} link; absent for the first page
 */
public record PageRequest(
        @Parameter(description = "1 to 1000, default 100") @Nullable
        Integer limit,

        @Parameter(description = "From the next link") @Nullable
        String cursor) {

    private static final int MOST = 1_000;
    private static final int USUAL = 100;

    /** The number of items asked for. */
    public int size() {
        int size = limit == null ? USUAL : limit;
        if (size < 1 || size > MOST) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "limit must be between 1 and " + MOST + ".");
        }
        return size;
    }

    /** Where the page begins. */
    public Cursor after() {
        return cursor == null
                ? Cursor.START
                : Cursor.decoded(cursor)
                        .orElseThrow(() -> Problem.of(
                                HttpStatus.BAD_REQUEST, "invalid-parameter", "cursor is not one of a next link."));
    }
}
