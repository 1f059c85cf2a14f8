package io.wattbus.availability.stream;

import io.swagger.v3.oas.annotations.Parameter;
import io.wattbus.availability.api.AreaParameters;
import io.wattbus.availability.web.Problem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a stream is to tell of, as asked for.
 *
 * @param bbox degrees: minLon, minLat, maxLon, maxLat, as in GeoJSON
 * @param ids of locations, as in paths
 */
record StreamParameters(
        @Parameter(description = "minLon,minLat,maxLon,maxLat in degrees", example = "24.9,60.1,25.0,60.2") @Nullable
        String bbox,

        @Parameter(description = "Locations, several by comma", example = "FI*WAT/LOC1") @Nullable
        List<String> ids) {

    Interest interest(int maxIds) {
        if ((bbox == null) == (ids == null || ids.isEmpty())) {
            throw Problem.invalidParameter("Ask for either bbox or ids.");
        }
        if (bbox != null) {
            return new Interest.Within(AreaParameters.box(bbox));
        }
        List<String> named = ids == null ? List.of() : ids;
        if (named.size() > maxIds) {
            throw Problem.invalidParameter("There may be at most " + maxIds + " ids.");
        }
        return new Interest.Named(Set.copyOf(named));
    }
}
