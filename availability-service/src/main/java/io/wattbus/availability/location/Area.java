package io.wattbus.availability.location;

import org.jspecify.annotations.Nullable;

/**
 * Where to look: a circle, and a box within it if only that is meant.
 *
 * @param latitude of the centre, degrees
 * @param longitude likewise
 * @param radiusM metres, positive
 */
record Area(
        double latitude,
        double longitude,
        double radiusM,
        @Nullable Box box) {

    /** Corners in degrees, the south-western first. */
    record Box(double minLongitude, double minLatitude, double maxLongitude, double maxLatitude) {}

    /** As Redis has it. */
    private static final double EARTH_RADIUS_M = 6_372_797.560856;

    /** Redis keeps coordinates to 0.6 m. */
    private static final double TOLERANCE = 0.00001;

    private static final double MARGIN = 1.01;
    private static final double MARGIN_M = 10;

    static Area circle(double latitude, double longitude, double radiusM) {
        return new Area(latitude, longitude, radiusM, null);
    }

    static Area box(Box box) {
        double latitude = (box.minLatitude + box.maxLatitude) / 2;
        double longitude = (box.minLongitude + box.maxLongitude) / 2;
        double radiusM = Math.max(
                distanceM(latitude, longitude, box.minLatitude, box.minLongitude),
                distanceM(latitude, longitude, box.maxLatitude, box.maxLongitude));
        return new Area(latitude, longitude, radiusM * MARGIN + MARGIN_M, box);
    }

    /** Whether a place that is within the circle is meant. */
    boolean contains(double placeLatitude, double placeLongitude) {
        return box == null
                || (placeLatitude >= box.minLatitude - TOLERANCE
                        && placeLatitude <= box.maxLatitude + TOLERANCE
                        && placeLongitude >= box.minLongitude - TOLERANCE
                        && placeLongitude <= box.maxLongitude + TOLERANCE);
    }

    private static double distanceM(double latitude1, double longitude1, double latitude2, double longitude2) {
        double v = Math.sin(Math.toRadians(latitude2 - latitude1) / 2);
        double u = Math.sin(Math.toRadians(longitude2 - longitude1) / 2);
        double a = v * v + Math.cos(Math.toRadians(latitude1)) * Math.cos(Math.toRadians(latitude2)) * u * u;
        return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(a));
    }
}
