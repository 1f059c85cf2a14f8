package io.wattbus.availability.api;

import io.wattbus.availability.api.Hit.Place;
import io.wattbus.availability.view.Directory;
import io.wattbus.availability.view.ListedLocation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;

/** Looks through the directory. */
final class Search {

    private final Directory directory;
    private final Area area;
    private final Filter filter;
    private final Instant now;

    Search(Directory directory, Area area, Filter filter, Instant now) {
        this.directory = directory;
        this.area = area;
        this.filter = filter;
        this.now = now;
    }

    /** The {@code count} nearest behind {@code last}, nearest first. */
    List<Hit> nearest(int count, Optional<Place> last) {
        PriorityQueue<Hit> nearest =
                new PriorityQueue<>(count + 1, Comparator.comparing(Hit::place, Comparator.reverseOrder()));
        forEach((location, shown) -> {
            double distanceM = area.distanceM(location.latitude(), location.longitude());
            if (distanceM > area.radiusM()
                    || (nearest.size() == count
                            && distanceM > nearest.element().place().distanceM())) {
                return;
            }
            Place place = new Place(distanceM, location.id());
            if (last.isEmpty() || place.compareTo(last.get()) > 0) {
                nearest.add(new Hit(place, location, shown));
                if (nearest.size() > count) {
                    nearest.remove();
                }
            }
        });
        List<Hit> hits = new ArrayList<>(nearest);
        hits.sort(Comparator.comparing(Hit::place));
        return Collections.unmodifiableList(hits);
    }

    /** Gives {@code found} everything in the area's box that fits, in no order, with what it shows. */
    void forEach(BiConsumer<ListedLocation, ListedLocation.Now> found) {
        scan(area, found);
        if (area.crossesDateLine()) {
            scan(area.beyondDateLine(), found);
        }
    }

    private void scan(Area part, BiConsumer<ListedLocation, ListedLocation.Now> found) {
        directory.within(part.box(), location -> {
            ListedLocation.Now shown = location.now();
            if (filter.matches(location, shown, now)) {
                found.accept(location, shown);
            }
        });
    }
}
