package io.wattbus.availability.location;

import io.wattbus.availability.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page ended, as it travels in a link: opaque to others. */
final class PlaceCursor {

    private static final String SLASH = "/";

    private PlaceCursor() {}

    static String encode(Place place) {
        byte[] plain = (place.distanceM() + SLASH + place.key()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** The reverse of {@link #encode}; a problem if this is not one of ours. */
    static Place decode(String cursor) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int end = plain.indexOf(SLASH);
            return new Place(LocationKey.parse(plain.substring(end + 1)), Double.parseDouble(plain.substring(0, end)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            throw Problem.invalidParameter("cursor is not one of a next link.");
        }
    }
}
