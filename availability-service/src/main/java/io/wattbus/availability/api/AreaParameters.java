package io.wattbus.availability.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.wattbus.availability.view.Box;
import io.wattbus.availability.web.Problem;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where to look, as asked for: {@code near} and {@code radiusM}, or {@code bbox}.
 *
 * @param near degrees: latitude, longitude
 * @param radiusM metres around it
 * @param bbox degrees: minLon, minLat, maxLon, maxLat, as in GeoJSON
 */
public record AreaParameters(
        @Parameter(description = "lat,lon in degrees; with radiusM", example = "60.17,24.94") @Nullable
        String near,

        @Parameter(description = "Metres around near", example = "1000") @Nullable
        String radiusM,

        @Parameter(description = "minLon,minLat,maxLon,maxLat in degrees", example = "24.9,60.1,25.0,60.2") @Nullable
        String bbox) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{1,20})?");
    private static final double POLE = 90;
    private static final double DATE_LINE = 180;

    Area area(SearchSettings settings) {
        if ((near == null) == (bbox == null)) {
            throw Problem.invalidParameter("Ask for either near and radiusM, or bbox.");
        }
        return near == null ? Area.box(box(bbox == null ? "" : bbox)) : circle(near, settings.maxRadiusM());
    }

    private Area circle(String centre, int maxRadiusM) {
        double[] degrees = numbers("near", centre, 2, "lat,lon");
        check(degrees[1], degrees[0], "near");
        double radius = numbers("radiusM", radiusM == null ? "" : radiusM, 1, "metres")[0];
        if (radius <= 0 || radius > maxRadiusM) {
            throw Problem.invalidParameter("radiusM must be above 0 and at most " + maxRadiusM + ".");
        }
        return Area.circle(degrees[0], degrees[1], radius);
    }

    /** A box as it is asked for. */
    public static Box box(String bbox) {
        double[] degrees = numbers("bbox", bbox, 4, "minLon,minLat,maxLon,maxLat");
        Box box = new Box(degrees[0], degrees[1], degrees[2], degrees[3]);
        check(box.minLongitude(), box.minLatitude(), "bbox");
        check(box.maxLongitude(), box.maxLatitude(), "bbox");
        if (box.width() <= 0 || box.height() <= 0) {
            throw Problem.invalidParameter("bbox must be minLon,minLat,maxLon,maxLat, each minimum below its maximum.");
        }
        return box;
    }

    private static void check(double longitude, double latitude, String name) {
        if (Math.abs(longitude) > DATE_LINE || Math.abs(latitude) > POLE) {
            throw Problem.invalidParameter(name + " is not on earth: latitudes are within 90, longitudes within 180.");
        }
    }

    private static double[] numbers(String name, String text, int count, String form) {
        String[] parts = text.split(",", -1);
        if (parts.length != count
                || !Arrays.stream(parts)
                        .allMatch(part -> NUMBER.matcher(part.strip()).matches())) {
            throw Problem.invalidParameter(name + " must be " + form + ", decimal numbers.");
        }
        return Arrays.stream(parts).mapToDouble(Double::parseDouble).toArray();
    }
}
