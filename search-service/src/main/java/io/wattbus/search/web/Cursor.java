package io.wattbus.search.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where a page ended.
 *
 * @param values what the list is ordered by, of the last item shown
 */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\n";

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor of(String... values) {
        return new Cursor(List.of(values));
    }

    /** As it travels in a link, opaque. */
    public String encoded() {
        byte[] plain = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** The reverse of {@link #encoded}; empty if this is not one of {@code size} values. */
    static Optional<Cursor> decoded(String encoded, int size) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            Cursor cursor = of(plain.split(SEPARATOR, -1));
            return Optional.of(cursor).filter(it -> it.values().size() == size);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
