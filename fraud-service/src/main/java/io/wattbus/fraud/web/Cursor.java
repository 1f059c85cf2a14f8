package io.wattbus.fraud.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a page ended: the next one begins after the row of this time and id. */
public record Cursor(Instant at, UUID id) {

    /** Before the first row. */
    public static final Cursor START = new Cursor(Instant.EPOCH, new UUID(0, 0));

    private static final String SEPARATOR = "/";

    /** As it travels in a link, opaque. */
    public String encoded() {
        byte[] plain = (at + SEPARATOR + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** The reverse of {@link #encoded}; empty if this is not one of ours. */
    static Optional<Cursor> decoded(String encoded) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            int end = plain.indexOf(SEPARATOR);
            return end < 0
                    ? Optional.empty()
                    : Optional.of(new Cursor(
                            Instant.parse(plain.substring(0, end)), UUID.fromString(plain.substring(end + 1))));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }
}
