package io.wattbus.billing.tariff;

import io.wattbus.billing.rating.ChargingPeriod;
import io.wattbus.billing.rating.Consumption;
import io.wattbus.billing.rating.Fraction;
import io.wattbus.billing.rating.Range;
import io.wattbus.billing.tariff.OcpiChargingPeriod.CdrDimensionType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the dimensions of an OCPI charging period say. Times are decimals of hours, which most times are not: one that
 * differs from the clock by rounding only is the clock's. A period that names no time was charging all the while, as
 * PARKING_TIME has to be said.
 */
record MeasuredPeriod(Instant startedAt, Instant endedAt, Map<CdrDimensionType, BigDecimal> volumes) {

    private static final Fraction MILLIS_PER_HOUR = Fraction.of(3_600_000);
    private static final Fraction MILLI_WH_PER_KWH = Fraction.of(1_000_000);
    private static final long NANOS_PER_MILLI = 1_000_000;

    /** Half a thousandth of an hour. */
    private static final Fraction ROUNDING = Fraction.of(1_800);

    ChargingPeriod toPeriod() {
        Fraction charging = time(CdrDimensionType.TIME).orElseGet(this::unnamed);
        Fraction parking = time(CdrDimensionType.PARKING_TIME).orElse(Fraction.ZERO);
        Fraction reserved = time(CdrDimensionType.RESERVATION_TIME).orElse(Fraction.ZERO);
        Consumption consumption =
                new Consumption(energy().orElse(Fraction.ZERO).times(MILLI_WH_PER_KWH), charging, parking, reserved);
        boolean idle = consumption.energy().signum() == 0 && charging.signum() == 0;
        Optional<Range> none = idle ? Optional.of(Range.at(Fraction.ZERO)) : Optional.empty();
        return new ChargingPeriod(
                startedAt,
                endedAt,
                consumption,
                range(CdrDimensionType.MIN_POWER, CdrDimensionType.POWER, CdrDimensionType.MAX_POWER)
                        .or(() -> none)
                        .or(() -> average(charging)),
                range(CdrDimensionType.MIN_CURRENT, CdrDimensionType.CURRENT, CdrDimensionType.MAX_CURRENT)
                        .or(() -> none));
    }

    private Fraction clock() {
        return Fraction.of(Duration.between(startedAt, endedAt).toNanos(), NANOS_PER_MILLI);
    }

    private Fraction unnamed() {
        boolean named = volumes.containsKey(CdrDimensionType.PARKING_TIME)
                || volumes.containsKey(CdrDimensionType.RESERVATION_TIME);
        return named ? Fraction.ZERO : clock();
    }

    private Optional<Fraction> time(CdrDimensionType type) {
        return volume(type).map(hours -> {
            Fraction millis = hours.times(MILLIS_PER_HOUR);
            Fraction difference = millis.minus(clock());
            boolean rounded = difference.compareTo(ROUNDING) < 0
                    && Fraction.ZERO.minus(difference).compareTo(ROUNDING) < 0;
            return rounded && millis.signum() > 0 ? clock() : millis;
        });
    }

    private Optional<Fraction> energy() {
        return volume(CdrDimensionType.ENERGY).or(() -> volume(CdrDimensionType.ENERGY_IMPORT));
    }

    /** Power by energy and time, where none was measured. */
    private Optional<Range> average(Fraction charging) {
        Fraction time = charging.signum() > 0 ? charging : clock();
        return energy().filter(_ -> time.signum() > 0)
                .map(kwh -> Range.at(kwh.times(MILLIS_PER_HOUR).dividedBy(time)));
    }

    private Optional<Range> range(CdrDimensionType min, CdrDimensionType average, CdrDimensionType max) {
        Optional<Fraction> least = first(min, average, max);
        return least.flatMap(from -> first(max, average, min)
                .map(to -> from.compareTo(to) <= 0 ? new Range(from, to) : new Range(to, from)));
    }

    private Optional<Fraction> first(CdrDimensionType... types) {
        return Stream.of(types).flatMap(type -> volume(type).stream()).findFirst();
    }

    private Optional<Fraction> volume(CdrDimensionType type) {
        return Optional.ofNullable(volumes.get(type)).map(Fraction::of);
    }
}
