package io.wattbus.billing.bench;

import io.wattbus.billing.rating.Bounds;
import io.wattbus.billing.rating.ChargingPeriod;
import io.wattbus.billing.rating.Consumption;
import io.wattbus.billing.rating.Fraction;
import io.wattbus.billing.rating.Hours;
import io.wattbus.billing.rating.PriceComponent;
import io.wattbus.billing.rating.Range;
import io.wattbus.billing.rating.Restrictions;
import io.wattbus.billing.rating.SessionRecord;
import io.wattbus.billing.rating.Tariff;
import io.wattbus.billing.rating.TariffDimension;
import io.wattbus.billing.rating.TariffElement;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is rated: everything a tariff can hold, and sessions around the times at which its prices change. */
final class Workload {

    private static final int SESSIONS = 100;
    private static final int PERIODS = 20;
    private static final int CHARGING = 16;
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");
    private static final Optional<BigDecimal> VAT = Optional.of(new BigDecimal("25.5"));

    private Workload() {}

    /** Six elements: a fee; two energy prices by the clock, one by power; charging time after a while; parking. */
    static Tariff tariff() {
        return new Tariff(
                Currency.getInstance("EUR"),
                List.of(
                        element(Restrictions.NONE, component(TariffDimension.FLAT, "0.50", 1)),
                        element(hours("17:00", "21:00"), component(TariffDimension.ENERGY, "0.39", 1)),
                        element(fast(), component(TariffDimension.ENERGY, "0.35", 1)),
                        element(Restrictions.NONE, component(TariffDimension.ENERGY, "0.25", 1)),
                        element(late(), component(TariffDimension.TIME, "1.20", 60)),
                        element(hours("07:00", "22:00"), component(TariffDimension.PARKING_TIME, "6.00", 300))),
                Optional.empty(),
                Optional.empty());
    }

    static List<SessionRecord> sessions() {
        return IntStream.range(0, SESSIONS).mapToObj(Workload::session).toList();
    }

    private static SessionRecord session(int number) {
        List<ChargingPeriod> periods = new ArrayList<>();
        Instant start = START.plus(Duration.ofMinutes(7L * number));
        Fraction time = Fraction.of(PERIOD.toMillis());
        for (int i = 0; i < PERIODS; i++) {
            boolean charging = i < CHARGING;
            long milliWh = charging ? 1_800_000 - 90_000L * i + number : 0;
            Consumption consumption = new Consumption(
                    Fraction.of(milliWh),
                    charging ? time : Fraction.ZERO,
                    charging ? Fraction.ZERO : time,
                    Fraction.ZERO);
            Range kilowatts = Range.at(Fraction.of(milliWh * 6, 1_000_000));
            periods.add(new ChargingPeriod(
                    start, start.plus(PERIOD), consumption, Optional.of(kilowatts), Optional.empty()));
            start = start.plus(PERIOD);
        }
        return new SessionRecord(periods, ZoneId.of("Europe/Helsinki"), false);
    }

    private static TariffElement element(Restrictions restrictions, PriceComponent component) {
        return new TariffElement(List.of(component), restrictions);
    }

    private static PriceComponent component(TariffDimension dimension, String price, long step) {
        return new PriceComponent(dimension, new BigDecimal(price), VAT, step);
    }

    private static Restrictions hours(String from, String until) {
        Hours workdays = new Hours(
                Optional.of(LocalTime.parse(from)),
                Optional.of(LocalTime.parse(until)),
                Optional.empty(),
                Optional.empty(),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        return new Restrictions(workdays, Bounds.NONE, Bounds.NONE, Bounds.NONE, Bounds.NONE, Optional.empty());
    }

    private static Restrictions fast() {
        return new Restrictions(Hours.ALWAYS, Bounds.NONE, Bounds.NONE, from("8"), Bounds.NONE, Optional.empty());
    }

    private static Restrictions late() {
        return new Restrictions(Hours.ALWAYS, Bounds.NONE, Bounds.NONE, Bounds.NONE, from("5400"), Optional.empty());
    }

    private static Bounds from(String least) {
        return Bounds.of(Optional.of(new BigDecimal(least)), Optional.empty());
    }
}
