package io.wattbus.availability.api;

import io.wattbus.availability.view.ListedLocation;
import io.wattbus.availability.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A location in a search.
 *
 * @param now what it showed when it was found
 */
record Hit(Place place, ListedLocation location, ListedLocation.Now now) {

    /** Where it is in the order: nearest first, by id where two are equally near. */
    record Place(double distanceM, String id) implements Comparable<Place> {

        private static final String SLASH = "/";

        @Override
        public int compareTo(Place other) {
            int nearer = Double.compare(distanceM, other.distanceM);
            return nearer == 0 ? id.compareTo(other.id) : nearer;
        }

        /** As it travels in a link: opaque to others. */
        String cursor() {
            byte[] plain = (distanceM + SLASH + id).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
        }

        /** The reverse of {@link #cursor}; a problem if this is not one of ours. */
        static Place parse(String cursor) {
            try {
                String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                int end = plain.indexOf(SLASH);
                return new Place(Double.parseDouble(plain.substring(0, end)), plain.substring(end + 1));
            } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
                throw Problem.invalidParameter("cursor is not one of a next link.");
            }
        }
    }
}
