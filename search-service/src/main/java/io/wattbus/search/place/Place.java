package io.wattbus.search.place;

import io.wattbus.search.web.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** Part of the map, in WGS 84 degrees. */
public sealed interface Place {

    /** Within {@code radiusM} metres of a point. */
    record Around(double latitude, double longitude, int radiusM) implements Place {
        public Around {
            check(isLatitude(latitude) && isLongitude(longitude), "near is latitude,longitude in degrees.");
            check(radiusM > 0 && radiusM <= MOST_METRES, "radiusM must be between 1 and " + MOST_METRES + ".");
        }
    }

    /** A box; one that crosses the date line has its west in the east. */
    record Box(double west, double south, double east, double north) implements Place {
        public Box {
            check(
                    isLongitude(west) && isLongitude(east) && isLatitude(south) && isLatitude(north) && south <= north,
                    "bbox is west,south,east,north in degrees.");
        }
    }

    int MOST_METRES = 500_000;
    int USUAL_METRES = 5_000;

    /**
     * The place that a search names, if it names one.
     *
     * @param near {@code latitude,longitude}
     * @param radiusM 5,000 if absent
     * @param bbox {@code west,south,east,north}
     */
    static Optional<Place> of(@Nullable String near, @Nullable Integer radiusM, @Nullable String bbox) {
        check(near == null || bbox == null, "near and bbox exclude each other.");
        check(radiusM == null || near != null, "radiusM needs near.");
        if (near != null) {
            List<Double> point = numbers("near", near, 2);
            return Optional.of(new Around(point.getFirst(), point.getLast(), radiusM == null ? USUAL_METRES : radiusM));
        }
        if (bbox != null) {
            List<Double> sides = numbers("bbox", bbox, 4);
            return Optional.of(new Box(sides.get(0), sides.get(1), sides.get(2), sides.get(3)));
        }
        return Optional.empty();
    }

    /** That the position in {@code field} is in this place. */
    default Query contains(String field) {
        return switch (this) {
            case Around(double latitude, double longitude, int radiusM) ->
                Query.of(query -> query.geoDistance(distance -> distance.field(field)
                        .distance(radiusM + "m")
                        .location(point -> point.latlon(at -> at.lat(latitude).lon(longitude)))));
            case Box(double west, double south, double east, double north) ->
                Query.of(query -> query.geoBoundingBox(box -> box.field(field)
                        .boundingBox(sides -> sides.coords(
                                at -> at.left(west).bottom(south).right(east).top(north)))));
        };
    }

    private static List<Double> numbers(String name, String list, int size) {
        List<Double> numbers = new ArrayList<>();
        try {
            Arrays.stream(list.split(",", -1)).map(Double::valueOf).forEach(numbers::add);
        } catch (NumberFormatException e) {
            throw Problem.invalid(name + " must be numbers with commas between them.");
        }
        check(numbers.size() == size, name + " must be " + size + " numbers.");
        return numbers;
    }

    private static boolean isLatitude(double degrees) {
        return degrees >= -90 && degrees <= 90;
    }

    private static boolean isLongitude(double degrees) {
        return degrees >= -180 && degrees <= 180;
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw Problem.invalid(otherwise);
        }
    }
}
