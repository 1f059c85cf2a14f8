package io.wattbus.billing.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The moments at which a location's clock shows given times of the day, or is put forward or back. */
final class ClockCuts {

    private ClockCuts() {}

    /** Those after {@code from} and before {@code until}; an hour that the clock shows twice is cut in both. */
    static NavigableSet<Instant> between(Instant from, Instant until, List<LocalTime> times, ZoneId zone) {
        NavigableSet<Instant> cuts = new TreeSet<>();
        if (times.isEmpty()) {
            return cuts;
        }
        ZoneRules rules = zone.getRules();
        LocalDate last = LocalDate.ofInstant(until, zone);
        for (LocalDate date = LocalDate.ofInstant(from, zone).minusDays(1);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            for (LocalTime time : times) {
                LocalDateTime clock = date.atTime(time);
                rules.getValidOffsets(clock).forEach(offset -> cuts.add(clock.toInstant(offset)));
            }
        }
        ZoneOffsetTransition change = rules.nextTransition(from);
        while (change != null && change.getInstant().isBefore(until)) {
            cuts.add(change.getInstant());
            change = rules.nextTransition(change.getInstant());
        }
        return new TreeSet<>(cuts.subSet(from, false, until, false));
    }
}
