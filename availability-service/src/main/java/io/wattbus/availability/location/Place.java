package io.wattbus.availability.location;

import java.util.Comparator;

/** A location in a search: nearest first, by name where two are equally near. */
record Place(LocationKey key, double distanceM) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparingDouble(Place::distanceM).thenComparing(place -> place.key.toString());

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
