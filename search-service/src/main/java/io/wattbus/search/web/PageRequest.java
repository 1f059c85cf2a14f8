package io.wattbus.search.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.FieldValue;

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
            throw Problem.invalid("limit must be between 1 and " + MOST + ".");
        }
        return size;
    }

    /** What the page begins after, in a list ordered by {@code values} values; empty for the first page. */
    public List<String> after(int values) {
        return cursor == null
                ? List.of()
                : Cursor.decoded(cursor, values).map(Cursor::values).orElseThrow(PageRequest::notOurs);
    }

    /** What the page begins after, in a list ordered by id. */
    public List<FieldValue> afterId() {
        return after(1).stream().map(FieldValue::of).toList();
    }

    /** What the page begins after, in a list ordered by time (ms since 1970) and id. */
    public List<FieldValue> afterTimeAndId() {
        List<String> values = after(2);
        try {
            return values.isEmpty()
                    ? List.of()
                    : List.of(FieldValue.of(Long.parseLong(values.getFirst())), FieldValue.of(values.getLast()));
        } catch (NumberFormatException e) {
            throw notOurs();
        }
    }

    private static Problem notOurs() {
        return Problem.invalid("cursor is not one of a next link.");
    }
}
