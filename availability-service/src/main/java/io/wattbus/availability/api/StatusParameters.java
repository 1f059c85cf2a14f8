package io.wattbus.availability.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.wattbus.availability.web.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which statuses, as asked for: {@code ids} or {@code bbox}. */
record StatusParameters(
        @Parameter(
                description = "Of locations (operatorId/locationId) or EVSEs (operatorId/locationId/uid), by comma",
                example = "FI*WAT/LOC1,FI*WAT/LOC2/FI-WAT-1-1")
        @Nullable
        List<String> ids,

        @Parameter(description = "minLon,minLat,maxLon,maxLat in degrees", example = "24.9,60.1,25.0,60.2") @Nullable
        String bbox,

        @Parameter(description = "The cursor of an earlier answer to the same question") @Nullable
        String updatedSince) {

    private static final int RADIX = 36;

    Selection selection(SearchSettings settings) {
        if ((ids == null || ids.isEmpty()) == (bbox == null)) {
            throw Problem.invalidParameter("Ask for either ids or bbox.");
        }
        if (bbox != null) {
            return new Selection.Within(AreaParameters.box(bbox));
        }
        List<String> named = ids == null ? List.of() : ids;
        if (named.size() > settings.maxIds()) {
            throw Problem.invalidParameter("ids must be at most " + settings.maxIds() + ".");
        }
        return new Selection.Named(named.stream().map(EvsePath::parse).toList());
    }

    Optional<Long> since() {
        if (updatedSince == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseUnsignedLong(updatedSince, RADIX));
        } catch (NumberFormatException notOurs) {
            throw Problem.invalidParameter("updatedSince is not the cursor of an answer.");
        }
    }

    /** The reverse of {@link #since}. */
    static String cursor(long version) {
        return Long.toUnsignedString(version, RADIX);
    }
}
