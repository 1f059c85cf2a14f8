package io.wattbus.roaming.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Where a page ended: the next one begins after the row that {@code after} names. */
public record Cursor(String after) {

    /** Before the first row. */
    public static final Cursor START = new Cursor("");

    /** After the row of this number. */
    public static Cursor of(long number) {
        return new Cursor(Long.toString(number));
    }

    /**
     * The number of the row that it names; 0 before the first.
     *
     * @throws Problem if it names none
     */
    public long number() {
        try {
            return after.isEmpty() ? 0 : Long.parseLong(after);
        } catch (NumberFormatException notOurs) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "cursor is not one of a next link.");
        }
    }

    /** As it travels in a link, opaque. */
    public String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(after.getBytes(StandardCharsets.UTF_8));
    }

    /** The reverse of {@link #encoded}; empty if this is not one of ours. */
    static Optional<Cursor> decoded(String encoded) {
        try {
            return Optional.of(new Cursor(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
