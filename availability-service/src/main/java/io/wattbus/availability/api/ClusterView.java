package io.wattbus.availability.api;

import java.util.List;

/**
 * What there is in one cell of a large box.
 *
 * @param bbox the cell: minLon, minLat, maxLon, maxLat in degrees
 * @param available EVSEs that can be used now
 */
record ClusterView(Center center, List<Double> bbox, int locations, int evses, int available) {

    /** The middle of its locations, degrees. */
    record Center(double latitude, double longitude) {}
}
