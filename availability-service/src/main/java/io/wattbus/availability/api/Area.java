package io.wattbus.availability.api;

import io.wattbus.availability.view.Box;

/**
 * Where to look.
 *
 * @param latitude of the centre, degrees
 * @param longitude likewise
 * @param radiusM greatest distance from the centre in m; infinite if the box alone counts
 * @param box what the place must be in
 */
record Area(double latitude, double longitude, double radiusM, Box box) {

    private static final double EARTH_RADIUS_M = 6_371_008.8;
    private static final double METRES_A_DEGREE = 111_194.9;
    private static final double POLE = 90;
    private static final double DATE_LINE = 180;

    /** So near to a pole a circle goes round the earth. */
    private static final double NARROWEST = 0.001;

    static Area circle(double latitude, double longitude, double radiusM) {
        double height = radiusM / METRES_A_DEGREE;
        double farthest = Math.min(POLE, Math.abs(latitude) + height);
        double width = height / Math.max(NARROWEST, Math.cos(Math.toRadians(farthest)));
        return new Area(
                latitude,
                longitude,
                radiusM,
                new Box(longitude - width, latitude - height, longitude + width, latitude + height));
    }

    static Area box(Box box) {
        return new Area(
                (box.minLatitude() + box.maxLatitude()) / 2,
                (box.minLongitude() + box.maxLongitude()) / 2,
                Double.POSITIVE_INFINITY,
                box);
    }

    /** The same box where it goes on beyond the date line: empty for most. */
    Area beyondDateLine() {
        double shift = box.minLongitude() < -DATE_LINE ? 2 * DATE_LINE : -2 * DATE_LINE;
        return new Area(
                latitude,
                longitude,
                radiusM,
                new Box(box.minLongitude() + shift, box.minLatitude(), box.maxLongitude() + shift, box.maxLatitude()));
    }

    boolean crossesDateLine() {
        return box.minLongitude() < -DATE_LINE || box.maxLongitude() > DATE_LINE;
    }

    /** Metres from the centre, along the sphere. */
    double distanceM(double placeLatitude, double placeLongitude) {
        double v = Math.sin(Math.toRadians(placeLatitude - latitude) / 2);
        double u = Math.sin(Math.toRadians(placeLongitude - longitude) / 2);
        double a = v * v + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(placeLatitude)) * u * u;
        return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
