package io.wattbus.availability.stream;

import io.wattbus.availability.view.Box;
import io.wattbus.availability.view.Change;
import java.util.Set;

/** What a stream is about. */
sealed interface Interest {

    /** Whether {@code change} concerns it. */
    boolean covers(Change change);

    /** All locations in a part of the earth. */
    record Within(Box box) implements Interest {
        @Override
        public boolean covers(Change change) {
            return box.contains(change.latitude(), change.longitude());
        }
    }

    /** Some locations, by their ids as in paths. */
    record Named(Set<String> locationIds) implements Interest {
        public Named {
            locationIds = Set.copyOf(locationIds);
        }

        @Override
        public boolean covers(Change change) {
            return locationIds.contains(change.locationId());
        }
    }
}
