package io.wattbus.billing.tariff;

import io.wattbus.billing.rating.Fraction;
import io.wattbus.billing.rating.Price;
import io.wattbus.billing.rating.PriceComponent;
import io.wattbus.billing.rating.RatedLine;
import io.wattbus.billing.rating.RatedPeriod;
import io.wattbus.billing.rating.Rating;
import io.wattbus.billing.rating.TariffDimension;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a session would cost.
 *
 * @param cost rounded half up to the currency's digits
 * @param unrounded the same before rounding
 * @param periods the session, cut wherever a price changed; what they cost is before minimum and maximum price
 */
record SimulationView(String currency, Price cost, Price unrounded, List<Period> periods) {

    /** A part of the session with the same prices throughout. */
    record Period(Instant startDateTime, Instant endDateTime, List<Dimension> dimensions) {}

    /**
     * What one dimension costs in a period.
     *
     * @param reservation whether it is of the reservation before the session
     * @param unit of the quantities and of the price
     * @param quantity before the step, as measured
     * @param billedQuantity after it
     * @param vat in per cent; absent: none applies
     * @param cost unrounded
     */
    record Dimension(
            TariffDimension type,
            boolean reservation,
            Unit unit,
            BigDecimal quantity,
            BigDecimal billedQuantity,
            BigDecimal price,
            Optional<BigDecimal> vat,
            Price cost) {}

    /** What is counted. */
    enum Unit {
        KWH,
        HOUR,
        SESSION
    }

    static SimulationView of(Rating rating) {
        Map<Integer, List<RatedLine>> lines = rating.lines().stream().collect(Collectors.groupingBy(RatedLine::period));
        return new SimulationView(
                rating.currency().getCurrencyCode(),
                rating.totalPrice(),
                rating.total().unrounded(),
                IntStream.range(0, rating.periods().size())
                        .mapToObj(i -> period(rating.periods().get(i), lines.getOrDefault(i, List.of())))
                        .toList());
    }

    private static Period period(RatedPeriod period, List<RatedLine> lines) {
        return new Period(
                period.startedAt().truncatedTo(ChronoUnit.MILLIS),
                period.endedAt().truncatedTo(ChronoUnit.MILLIS),
                lines.stream().map(SimulationView::dimension).toList());
    }

    private static Dimension dimension(RatedLine line) {
        PriceComponent component = line.component();
        TariffDimension type = component.type();
        return new Dimension(
                type,
                line.part().isOfReservation(),
                switch (type) {
                    case ENERGY -> Unit.KWH;
                    case TIME, PARKING_TIME -> Unit.HOUR;
                    case FLAT -> Unit.SESSION;
                },
                type.priced(line.quantity()).decimal(),
                type.priced(line.billed()).decimal(),
                plain(component.price()),
                component.vat().map(SimulationView::plain),
                line.cost().unrounded());
    }

    private static BigDecimal plain(BigDecimal decimal) {
        return Fraction.of(decimal).decimal();
    }
}
