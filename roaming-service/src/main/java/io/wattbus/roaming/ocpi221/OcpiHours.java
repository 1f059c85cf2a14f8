package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.location.Location;
import io.wattbus.roaming.location.LocationFacts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** OCPI Hours; its first name is written without underscores. */
@OcpiObject
record OcpiHours(
        boolean twentyfourseven,
        List<RegularHours> regularHours,
        List<ExceptionalPeriod> exceptionalOpenings,
        List<ExceptionalPeriod> exceptionalClosings) {

    /** OCPI RegularHours. */
    @OcpiObject
    record RegularHours(int weekday, String periodBegin, String periodEnd) {}

    /** OCPI ExceptionalPeriod. */
    @OcpiObject
    record ExceptionalPeriod(Instant periodBegin, Instant periodEnd) {}

    /** Without any hours nothing is said, not even exceptions: OCPI wants some, unless it is always open. */
    static Optional<OcpiHours> of(Location location) {
        List<RegularHours> regular = location.twentyFourSeven()
                ? List.of()
                : location.regularHours().stream()
                        .map(hours -> new RegularHours(hours.weekday(), hours.begin(), hours.end()))
                        .toList();
        return location.twentyFourSeven() || !regular.isEmpty()
                ? Optional.of(new OcpiHours(
                        location.twentyFourSeven(),
                        regular,
                        periods(location.facts().exceptionalOpenings()),
                        periods(location.facts().exceptionalClosings())))
                : Optional.empty();
    }

    private static List<ExceptionalPeriod> periods(List<LocationFacts.Period> periods) {
        return periods.stream()
                .map(period -> new ExceptionalPeriod(period.begin(), period.end()))
                .toList();
    }
}
