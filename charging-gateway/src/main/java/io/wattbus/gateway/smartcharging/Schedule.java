package io.wattbus.gateway.smartcharging;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Limits by time (OCPP 1.6 §7.13).
 *
 * @param duration no limit from then on; empty is without end
 * @param periods in the order of their starts, the first at 0
 */
public record Schedule(Optional<Duration> duration, RateUnit unit, List<Period> periods) {

    public Schedule {
        periods = List.copyOf(periods);
        if (periods.isEmpty() || !periods.getFirst().start().isZero()) {
            throw new IllegalArgumentException("A schedule's first period starts at 0");
        }
        for (int i = 1; i < periods.size(); i++) {
            if (periods.get(i).start().compareTo(periods.get(i - 1).start()) <= 0) {
                throw new IllegalArgumentException("A schedule's periods are in the order of their starts");
            }
        }
    }

    /**
     * The limit from one moment on.
     *
     * @param start from the schedule's start
     * @param limit in the schedule's unit
     * @param phases that may be used; OCPP assumes 3
     */
    public record Period(Duration start, BigDecimal limit, int phases) {

        /** What OCPP assumes where a period says nothing. */
        public static final int ASSUMED_PHASES = 3;
    }

    /** The limit in watts at {@code elapsed} since the schedule's start; empty once it is over. */
    Optional<BigDecimal> wattsAt(Duration elapsed, int voltageV) {
        if (elapsed.isNegative()
                || duration.filter(end -> elapsed.compareTo(end) >= 0).isPresent()) {
            return Optional.empty();
        }
        return periods.reversed().stream()
                .filter(period -> period.start().compareTo(elapsed) <= 0)
                .findFirst()
                .map(period -> unit.toWatts(period.limit(), period.phases(), voltageV));
    }

    /** When, since its start, the limit may change. */
    Stream<Duration> changes() {
        return Stream.concat(periods.stream().map(Period::start), duration.stream());
    }
}
