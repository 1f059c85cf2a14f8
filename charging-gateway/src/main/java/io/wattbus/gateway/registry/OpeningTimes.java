package io.wattbus.gateway.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a location is open (OCPI Hours): at all hours, or at regular ones in its own time zone. */
record OpeningTimes(
        boolean twentyFourSeven,
        @Valid List<RegularHours> regularHours,
        @Valid @Size(max = 100) List<ExceptionalPeriod> exceptionalOpenings,
        @Valid @Size(max = 100) List<ExceptionalPeriod> exceptionalClosings) {

    static final OpeningTimes ALWAYS = new OpeningTimes(true, null, null, null);

    OpeningTimes(
            boolean twentyFourSeven,
            @Nullable List<RegularHours> regularHours,
            @Nullable List<ExceptionalPeriod> exceptionalOpenings,
            @Nullable List<ExceptionalPeriod> exceptionalClosings) {
        this.twentyFourSeven = twentyFourSeven;
        this.regularHours = copy(regularHours);
        this.exceptionalOpenings = copy(exceptionalOpenings);
        this.exceptionalClosings = copy(exceptionalClosings);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** An exception from the regular hours (OCPI ExceptionalPeriod). */
    record ExceptionalPeriod(
            @NotNull Instant periodBegin, @NotNull Instant periodEnd) {}

    /**
     * Opening hours of one weekday.
     *
     * @param weekday 1 is Monday, 7 is Sunday
     */
    record RegularHours(
            @Min(1) @Max(7) int weekday,

            @NotNull @Pattern(regexp = TIME, message = "is a time as 08:00")
            String periodBegin,

            @NotNull @Pattern(regexp = TIME, message = "is a time as 08:00")
            String periodEnd) {

        private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
    }
}
