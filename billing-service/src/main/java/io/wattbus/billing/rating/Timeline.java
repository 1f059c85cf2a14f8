package io.wattbus.billing.rating;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** A session, cut wherever a restriction of a tariff may begin or cease to hold (OCPI 2.2.1 mod_cdrs, ChargingPeriod). */
final class Timeline {

    private static final Fraction NANOS_PER_SECOND = Fraction.of(1_000_000_000);

    private final SessionRecord session;
    private final Instant chargingStartedAt;
    private final boolean byClock;
    private final List<Fraction> kwh;
    private final List<Fraction> seconds;
    private final NavigableSet<Instant> moments;

    Timeline(SessionRecord session, Tariff tariff) {
        this.session = session;
        this.chargingStartedAt = session.chargingStartedAt();
        this.byClock = tariff.goesByClock();
        this.kwh = tariff.boundaries(Restrictions::kwh);
        this.seconds = tariff.boundaries(Restrictions::seconds);
        this.moments =
                ClockCuts.between(session.startedAt(), session.endedAt(), tariff.clockBoundaries(), session.zone());
        seconds.forEach(limit -> {
            moments.add(after(chargingStartedAt, limit));
            moments.add(after(session.startedAt(), limit));
        });
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        Fraction before = Fraction.ZERO;
        for (ChargingPeriod period : session.periods()) {
            Fraction from = Fraction.ZERO;
            for (Fraction to : cuts(period, before)) {
                pieces.add(new Piece(period, before, from, to));
                from = to;
            }
            pieces.add(new Piece(period, before, from, Fraction.ONE));
            before = kwh.isEmpty() ? before : before.plus(period.kwh());
        }
        return pieces;
    }

    /** What restrictions ask about: the same all the way through {@code piece}. */
    Moment moment(Piece piece, Phase phase) {
        Instant start = piece.startedAt();
        return new Moment(
                phase,
                byClock ? Optional.of(LocalDateTime.ofInstant(start, session.zone())) : Optional.empty(),
                kwh.isEmpty() ? Fraction.ZERO : piece.kwhInTheMiddle(),
                seconds.isEmpty() ? Fraction.ZERO : seconds(origin(phase), start),
                piece.period().kilowatts(),
                piece.period().amperes());
    }

    /** Within {@code period}, as shares of its time. */
    private Collection<Fraction> cuts(ChargingPeriod period, Fraction kwhBefore) {
        Collection<Instant> within = moments.subSet(period.startedAt(), period.endedAt());
        boolean byEnergy = !kwh.isEmpty() && period.consumption().energy().signum() != 0;
        if (within.isEmpty() && !byEnergy) {
            return List.of();
        }
        NavigableSet<Fraction> cuts = new TreeSet<>();
        within.forEach(moment -> cuts.add(period.share(moment)));
        if (byEnergy) {
            kwh.forEach(limit -> cuts.add(limit.minus(kwhBefore).dividedBy(period.kwh())));
        }
        return cuts.subSet(Fraction.ZERO, false, Fraction.ONE, false);
    }

    /** From when durations count. */
    private Instant origin(Phase phase) {
        return switch (phase) {
            case SESSION -> chargingStartedAt;
            case RESERVATION, EXPIRED_RESERVATION -> session.startedAt();
        };
    }

    private static Instant after(Instant origin, Fraction seconds) {
        return origin.plusNanos(seconds.times(NANOS_PER_SECOND).floor());
    }

    private static Fraction seconds(Instant from, Instant until) {
        return Fraction.of(Duration.between(from, until).toNanos()).dividedBy(NANOS_PER_SECOND);
    }
}
