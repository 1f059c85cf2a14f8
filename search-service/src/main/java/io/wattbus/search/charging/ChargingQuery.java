package io.wattbus.search.charging;

import io.swagger.v3.oas.annotations.Parameter;
import io.wattbus.search.place.Place;
import io.wattbus.search.web.Problem;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What sessions and what they cost are searched for; all that is given must hold. */
public record ChargingQuery(
        @Parameter(
                description =
                        "Words in ids, vendor or model, or in what describes the station; the last may be a beginning")
        @Nullable
        String q,

        @Nullable String stationId,

        @Nullable String locationId,

        @Nullable String evseUid,

        @Parameter(description = "Started (of records: issued or decided) at this time or after") @Nullable
        Instant from,

        @Parameter(description = "Started (of records: issued or decided) before this time") @Nullable
        Instant to,

        @Parameter(description = "Uid of the token, or id of the contract, that was charged with or that it is about")
        @Nullable
        String token,

        @Parameter(description = "latitude,longitude") @Nullable
        String near,

        @Parameter(description = "Metres around near, 1 to 500000, default 5000") @Nullable
        Integer radiusM,

        @Parameter(description = "west,south,east,north") @Nullable
        String bbox) {

    /** The place that is asked for. */
    Optional<Place> place() {
        return Place.of(near, radiusM, bbox);
    }

    /** Refuses what no document can fulfil. */
    void check() {
        if (from != null && to != null && !from.isBefore(to)) {
            throw Problem.invalid("from must be before to.");
        }
    }

    /** Without the token, which is nobody's business. */
    @Override
    public String toString() {
        return "ChargingQuery[]";
    }
}
