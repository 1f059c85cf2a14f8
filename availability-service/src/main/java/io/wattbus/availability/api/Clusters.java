package io.wattbus.availability.api;

import io.wattbus.availability.status.EvseStatus;
import io.wattbus.availability.view.Box;
import io.wattbus.availability.view.EvseNow;
import io.wattbus.availability.view.ListedLocation;
import java.util.Collection;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts by cell. Cells lie where they lie, whatever box is asked for: their size is a power of two of a degree, so that a
 * map that is moved shows the same ones.
 */
final class Clusters {

    /** At least this many cells fit into the wider side of the box. */
    private static final int CELLS = 16;

    private static final int ROW = 1 << 20;

    private final double size;
    private final SortedMap<Long, Cluster> clusters = new TreeMap<>();

    Clusters(Box box) {
        this.size = Math.pow(2, Math.floor(Math.log(Math.max(box.width(), box.height()) / CELLS) / Math.log(2)));
    }

    /** What there is in one cell. */
    static final class Cluster {

        private final Box box;
        private double latitudes;
        private double longitudes;
        private int locations;
        private int evses;
        private int available;

        Cluster(Box box) {
            this.box = box;
        }

        private void add(ListedLocation location, ListedLocation.Now shown) {
            latitudes += location.latitude();
            longitudes += location.longitude();
            locations++;
            evses += shown.evses().size();
            for (EvseNow evse : shown.evses()) {
                if (evse.status() == EvseStatus.AVAILABLE) {
                    available++;
                }
            }
        }

        /** Changes whenever what is shown of it does. */
        long stamp() {
            return ((locations * 31L + evses) * 31 + available) * 31
                    + Double.hashCode(latitudes) * 17L
                    + Double.hashCode(longitudes);
        }

        /** As {@link ClusterView} says. */
        String json() {
            return String.format(
                    Locale.ROOT,
                    "{\"center\":{\"latitude\":%.6f,\"longitude\":%.6f},\"bbox\":[%s,%s,%s,%s],"
                            + "\"locations\":%d,\"evses\":%d,\"available\":%d}",
                    latitudes / locations,
                    longitudes / locations,
                    box.minLongitude(),
                    box.minLatitude(),
                    box.maxLongitude(),
                    box.maxLatitude(),
                    locations,
                    evses,
                    available);
        }
    }

    void add(ListedLocation location, ListedLocation.Now shown) {
        long row = (long) Math.floor(location.latitude() / size);
        long column = (long) Math.floor(location.longitude() / size);
        clusters.computeIfAbsent(row * ROW + column, _ -> new Cluster(cell(row, column)))
                .add(location, shown);
    }

    Collection<Cluster> all() {
        return clusters.values();
    }

    private Box cell(long row, long column) {
        return new Box(column * size, row * size, (column + 1) * size, (row + 1) * size);
    }
}
