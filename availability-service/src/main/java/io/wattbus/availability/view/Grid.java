package io.wattbus.availability.view;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Where locations are: in cells of some 5 km. Written by one thread, read by many. */
final class Grid {

    private static final double CELLS_A_DEGREE = 20;
    private static final int ROWS = 8_192;

    private final Map<Integer, ListedLocation[]> cells = new ConcurrentHashMap<>();

    void add(ListedLocation location) {
        cells.merge(cell(location), new ListedLocation[] {location}, (known, added) -> {
            ListedLocation[] all = Arrays.copyOf(known, known.length + 1);
            all[known.length] = location;
            return all;
        });
    }

    void remove(ListedLocation location) {
        cells.computeIfPresent(cell(location), (_, known) -> {
            ListedLocation[] left =
                    Arrays.stream(known).filter(other -> other != location).toArray(ListedLocation[]::new);
            return left.length == 0 ? null : left;
        });
    }

    /** Gives {@code found} all within {@code box}. */
    void within(Box box, Consumer<ListedLocation> found) {
        int south = index(box.minLatitude());
        int north = index(box.maxLatitude());
        int west = index(box.minLongitude());
        int east = index(box.maxLongitude());
        if ((long) (north - south + 1) * (east - west + 1) > cells.size()) {
            cells.values().forEach(locations -> scan(locations, box, found));
            return;
        }
        for (int row = south; row <= north; row++) {
            for (int column = west; column <= east; column++) {
                ListedLocation[] locations = cells.get(cell(row, column));
                if (locations != null) {
                    scan(locations, box, found);
                }
            }
        }
    }

    private static void scan(ListedLocation[] locations, Box box, Consumer<ListedLocation> found) {
        for (ListedLocation location : locations) {
            if (box.contains(location.latitude(), location.longitude())) {
                found.accept(location);
            }
        }
    }

    private static int cell(ListedLocation location) {
        return cell(index(location.latitude()), index(location.longitude()));
    }

    private static int cell(int row, int column) {
        return column * ROWS + row;
    }

    private static int index(double degrees) {
        return (int) Math.floor(degrees * CELLS_A_DEGREE);
    }
}
