package io.wattbus.roaming.pricecheck;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/**
 * When a price holds; all that is present must (OCPI 2.2.1 TariffRestrictions, those that a session's periods can tell).
 *
 * @param days empty is every day
 */
record Restriction(
        Optional<LocalTime> startTime,
        Optional<LocalTime> endTime,
        Optional<LocalDate> startDate,
        Optional<LocalDate> endDate,
        Optional<BigDecimal> minKwh,
        Optional<BigDecimal> maxKwh,
        Optional<Duration> minDuration,
        Optional<Duration> maxDuration,
        Set<DayOfWeek> days) {

    boolean holds(Moment moment) {
        LocalDate date = moment.clock().toLocalDate();
        return isTime(moment.clock().toLocalTime())
                && (days.isEmpty() || days.contains(date.getDayOfWeek()))
                && startDate.filter(date::isBefore).isEmpty()
                && endDate.filter(end -> !date.isBefore(end)).isEmpty()
                && within(minKwh, maxKwh, moment.energyKwh())
                && within(minDuration, maxDuration, moment.sinceStart());
    }

    boolean goesByClock() {
        return startTime.isPresent()
                || endTime.isPresent()
                || startDate.isPresent()
                || endDate.isPresent()
                || !days.isEmpty();
    }

    boolean goesByEnergy() {
        return minKwh.isPresent() || maxKwh.isPresent();
    }

    /** 00:00 as the end is the end of the day; an end before the begin is on the next day. */
    private boolean isTime(LocalTime time) {
        LocalTime begin = startTime.orElse(LocalTime.MIDNIGHT);
        LocalTime end = endTime.orElse(LocalTime.MIDNIGHT);
        boolean begun = !time.isBefore(begin);
        if (end.equals(LocalTime.MIDNIGHT)) {
            return begun;
        }
        boolean ended = !time.isBefore(end);
        return end.isBefore(begin) ? begun || !ended : begun && !ended;
    }

    private static <T extends Comparable<T>> boolean within(Optional<T> min, Optional<T> max, T value) {
        return min.filter(least -> value.compareTo(least) < 0).isEmpty()
                && max.filter(most -> value.compareTo(most) >= 0).isEmpty();
    }
}
