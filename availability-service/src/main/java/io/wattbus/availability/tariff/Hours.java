package io.wattbus.availability.tariff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When an element holds by the location's clock (OCPI 2.2.1 TariffRestrictions).
 *
 * @param startTime from this time of the day on
 * @param endTime until then; before {@code startTime}: over midnight; 00:00: the end of the day
 * @param startDate first day
 * @param endDate the day after the last
 * @param days empty is all
 */
public record Hours(
        Optional<LocalTime> startTime,
        Optional<LocalTime> endTime,
        Optional<LocalDate> startDate,
        Optional<LocalDate> endDate,
        Set<DayOfWeek> days) {

    /** At all times. */
    public static final Hours ALWAYS =
            new Hours(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

    public Hours {
        days = Set.copyOf(days);
    }

    boolean hold(LocalDateTime clock) {
        LocalDate date = clock.toLocalDate();
        return startDate.map(first -> !date.isBefore(first)).orElse(true)
                && endDate.map(date::isBefore).orElse(true)
                && (days.isEmpty() || days.contains(date.getDayOfWeek()))
                && holdAt(clock.toLocalTime());
    }

    /** The times of the day at which they may begin or end to hold. */
    Stream<LocalTime> boundaries() {
        return equals(ALWAYS)
                ? Stream.empty()
                : Stream.of(Optional.of(LocalTime.MIDNIGHT), startTime, endTime).flatMap(Optional::stream);
    }

    private boolean holdAt(LocalTime time) {
        LocalTime start = startTime.orElse(LocalTime.MIDNIGHT);
        LocalTime end = endTime.orElse(LocalTime.MIDNIGHT);
        boolean begun = !time.isBefore(start);
        if (end.equals(LocalTime.MIDNIGHT)) {
            return begun;
        }
        return end.isBefore(start) ? begun || time.isBefore(end) : begun && time.isBefore(end);
    }
}
