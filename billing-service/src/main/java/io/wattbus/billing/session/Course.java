package io.wattbus.billing.session;

import io.wattbus.billing.rating.ChargingPeriod;
import io.wattbus.billing.rating.Consumption;
import io.wattbus.billing.rating.Fraction;
import io.wattbus.billing.rating.Range;
import io.wattbus.billing.rating.SessionRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was charged when, as the readings of a session tell it: even between two of them. Its begin, its end and its energy
 * are the last event's, so that lost readings change no total; what a reading says beyond them is not believed.
 */
record Course(List<Reading> readings) {

    private static final Fraction MILLI_WH_PER_MS_OF_KW = Fraction.of(1_000_000, 3_600_000);
    private static final Fraction THOUSAND = Fraction.of(1_000);

    Course {
        readings = readings.stream()
                .sorted(Comparator.comparingLong(Reading::sequence))
                .toList();
    }

    /** The session up to {@code last}, for a price by the clock of {@code zone}. */
    SessionRecord upTo(Snapshot last, ZoneId zone) {
        List<Reading> points = points(last);
        List<ChargingPeriod> periods = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            ChargingPeriod period = period(points.get(i - 1), points.get(i));
            boolean empty = period.startedAt().equals(period.endedAt())
                    && period.consumption().energy().signum() == 0;
            if (!empty || (i == points.size() - 1 && periods.isEmpty())) {
                periods.add(period);
            }
        }
        return new SessionRecord(periods, zone, false);
    }

    /** From the start to {@code last}; time and energy never go back. */
    private List<Reading> points(Snapshot last) {
        List<Reading> before = readings.stream()
                .filter(reading -> reading.sequence() < last.sequence())
                .toList();
        Conditions first =
                before.isEmpty() ? Conditions.UNKNOWN : before.getFirst().conditions();
        List<Reading> points = new ArrayList<>();
        points.add(new Reading(0, last.startedAt(), 0, first));
        for (Reading reading : before) {
            Reading known = points.getLast();
            points.add(new Reading(
                    reading.sequence(),
                    within(known.occurredAt(), reading.occurredAt(), last.until()),
                    Math.clamp(reading.energyMilliWh(), known.energyMilliWh(), last.energyMilliWh()),
                    reading.conditions()));
        }
        points.add(new Reading(last.sequence(), last.until(), last.energyMilliWh(), Conditions.UNKNOWN));
        return points;
    }

    private static Instant within(Instant from, Instant moment, Instant until) {
        Instant early = moment.isBefore(from) ? from : moment;
        return early.isAfter(until) ? until : early;
    }

    private static ChargingPeriod period(Reading from, Reading until) {
        Fraction millis = Fraction.of(
                Duration.between(from.occurredAt(), until.occurredAt()).toMillis());
        Fraction energy = Fraction.of(until.energyMilliWh() - from.energyMilliWh());
        boolean parked = from.conditions().parked();
        Consumption consumption = new Consumption(
                energy, parked ? Fraction.ZERO : millis, parked ? millis : Fraction.ZERO, Fraction.ZERO);
        return new ChargingPeriod(
                from.occurredAt(),
                until.occurredAt(),
                consumption,
                millis.signum() == 0
                        ? Optional.empty()
                        : Optional.of(Range.at(energy.dividedBy(millis.times(MILLI_WH_PER_MS_OF_KW)))),
                from.conditions()
                        .currentMilliA()
                        .map(milliA -> Range.at(Fraction.of(milliA).dividedBy(THOUSAND))));
    }
}
