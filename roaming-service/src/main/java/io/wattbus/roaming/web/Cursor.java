package io.wattbus.roaming.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Where a page ended: the next one begins after the row that {@code after} names. */
public record Cursor(String after) {

    /** Before the first row. */
    public static final Cursor START = new Cursor("");

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
