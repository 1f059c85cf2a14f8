package io.wattbus.availability.location;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * When a location is open (OCPI 2.2.1 Hours). An exception goes before the regular hours, and of two exceptions the one
 * that closes.
 */
public record OpeningTimes(
        boolean twentyFourSeven,
        List<RegularHours> regularHours,
        List<Period> exceptionalOpenings,
        List<Period> exceptionalClosings) {

    /** At all hours. */
    public static final OpeningTimes ALWAYS = new OpeningTimes(true, List.of(), List.of(), List.of());

    private static final String MIDNIGHT = "24:00";
    private static final String LAST_MINUTE = "23:59";

    public OpeningTimes {
        regularHours = OcpiFacts.copy(regularHours);
        exceptionalOpenings = OcpiFacts.copy(exceptionalOpenings);
        exceptionalClosings = OcpiFacts.copy(exceptionalClosings);
    }

    /**
     * On one day of the week, by the clock of the place.
     *
     * @param weekday 1 is Monday
     * @param periodBegin HH:MM
     * @param periodEnd HH:MM, the first minute that no longer counts; 23:59 and 24:00 are the end of the day
     */
    public record RegularHours(int weekday, String periodBegin, String periodEnd) {

        private boolean contains(ZonedDateTime time) {
            if (time.getDayOfWeek().getValue() != weekday) {
                return false;
            }
            LocalTime clock = time.toLocalTime();
            return !clock.isBefore(LocalTime.parse(periodBegin))
                    && (periodEnd.equals(MIDNIGHT)
                            || periodEnd.equals(LAST_MINUTE)
                            || clock.isBefore(LocalTime.parse(periodEnd)));
        }
    }

    /** From its begin to before its end. */
    public record Period(Instant periodBegin, Instant periodEnd) {

        private boolean contains(Instant time) {
            return !time.isBefore(periodBegin) && time.isBefore(periodEnd);
        }
    }

    /** Whether it is open at {@code time}, at a place in {@code zone}. */
    public boolean isOpenAt(Instant time, ZoneId zone) {
        if (exceptionalClosings.stream().anyMatch(period -> period.contains(time))) {
            return false;
        }
        return twentyFourSeven
                || exceptionalOpenings.stream().anyMatch(period -> period.contains(time))
                || regularHours.stream().anyMatch(hours -> hours.contains(time.atZone(zone)));
    }
}
