package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.location.Location;
import io.wattbus.roaming.operator.Operator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** OCPI Location. */
@OcpiObject
record OcpiLocation(
        String countryCode,
        String partyId,
        String id,
        boolean publish,
        @Nullable String name,
        String address,
        String city,
        @Nullable String postalCode,
        String country,
        GeoLocation coordinates,
        List<OcpiEvse> evses,
        @Nullable BusinessDetails operator,
        List<String> facilities,
        String timeZone,
        @Nullable Hours openingTimes,
        Instant lastUpdated) {

    /** OCPI GeoLocation: decimals with five to seven places. */
    @OcpiObject
    record GeoLocation(String latitude, String longitude) {}

    /** OCPI Hours; its first name is written without underscores. */
    @OcpiObject
    record Hours(boolean twentyfourseven, List<RegularHours> regularHours) {}

    /** OCPI RegularHours. */
    @OcpiObject
    record RegularHours(int weekday, String periodBegin, String periodEnd) {}

    static OcpiLocation of(Location location, Optional<Operator> operator) {
        return new OcpiLocation(
                location.operatorId().countryCode(),
                location.operatorId().partyId(),
                location.locationId(),
                location.publish(),
                location.name().orElse(null),
                location.address(),
                location.city(),
                location.postalCode().orElse(null),
                location.country(),
                new GeoLocation(Degrees.of(location.latitude()), Degrees.of(location.longitude())),
                location.evses().stream().map(OcpiEvse::of).toList(),
                operator.map(known -> new BusinessDetails(
                                known.name(), known.website().orElse(null)))
                        .orElse(null),
                location.facilities(),
                location.timeZone(),
                hours(location),
                location.lastUpdated());
    }

    /** Without any hours nothing is said: OCPI wants some, unless it is always open. */
    private static @Nullable Hours hours(Location location) {
        if (location.twentyFourSeven()) {
            return new Hours(true, List.of());
        }
        List<RegularHours> regular = location.regularHours().stream()
                .map(hours -> new RegularHours(hours.weekday(), hours.begin(), hours.end()))
                .toList();
        return regular.isEmpty() ? null : new Hours(false, regular);
    }
}
