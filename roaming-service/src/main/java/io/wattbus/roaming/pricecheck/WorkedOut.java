package io.wattbus.roaming.pricecheck;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The price of a session from its periods, in which no price changes: each is asked for in the middle of its period, where
 * nothing that was rounded at its ends matters.
 */
final class WorkedOut {

    private static final MathContext EXACT_ENOUGH = new MathContext(40, RoundingMode.HALF_UP);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal WH_OF_KWH = BigDecimal.valueOf(1_000);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Set<Dimension> TIMES = Set.of(Dimension.TIME, Dimension.PARKING_TIME);

    private final Claim claim;
    private final PriceList tariff;
    private final ZoneId zone;

    WorkedOut(Claim claim, PriceList tariff) {
        this.claim = claim;
        this.tariff = tariff;
        this.zone = claim.zone().orElse(ZoneOffset.UTC);
    }

    /**
     * What is billed of a dimension in a period at one price.
     *
     * @param quantity Wh, s, or once
     */
    private record Line(PriceList.Price price, BigDecimal quantity) {

        BigDecimal exclVat() {
            return price.price().multiply(quantity).divide(price.dimension().stepsInUnit(), EXACT_ENOUGH);
        }

        BigDecimal inclVat() {
            return exclVat().multiply(HUNDRED.add(price.vat())).divide(HUNDRED, EXACT_ENOUGH);
        }
    }

    /** Within the tariff's limits, rounded half up to the currency's digits. */
    Money total() {
        List<Line> lines = lines();
        lines.addAll(Stream.of(surplus(lines, Set.of(Dimension.ENERGY)), surplus(lines, TIMES), flat())
                .flatMap(Optional::stream)
                .toList());
        Money consumed = new Money(
                sum(lines.stream().map(Line::exclVat), claim.reservation().map(Money::exclVat)),
                Optional.of(sum(
                        lines.stream().map(Line::inclVat), claim.reservation().flatMap(Money::inclVat))));
        Money raised = tariff.minPrice()
                .map(min -> consumed.limited(min, BigDecimal::max))
                .orElse(consumed);
        Money limited = tariff.maxPrice()
                .map(max -> raised.limited(max, BigDecimal::min))
                .orElse(raised);
        int digits = Math.max(0, Currency.getInstance(claim.currency()).getDefaultFractionDigits());
        return new Money(
                limited.exclVat().setScale(digits, RoundingMode.HALF_UP),
                limited.inclVat().map(amount -> amount.setScale(digits, RoundingMode.HALF_UP)));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts, Optional<BigDecimal> more) {
        return Stream.concat(amounts, more.stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** In order of time, charging before not charging. */
    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        BigDecimal energyWh = BigDecimal.ZERO;
        for (int i = 0; i < claim.stretches().size(); i++) {
            Stretch stretch = claim.stretches().get(i);
            Instant middle = middle(stretch.startedAt(), end(i));
            Moment moment = moment(middle, energyWh.add(stretch.energyWh().divide(TWO, EXACT_ENOUGH)));
            for (Dimension dimension : List.of(Dimension.ENERGY, Dimension.TIME, Dimension.PARKING_TIME)) {
                BigDecimal quantity = stretch.of(dimension);
                if (quantity.signum() != 0) {
                    tariff.price(dimension, moment).ifPresent(price -> lines.add(new Line(price, quantity)));
                }
            }
            energyWh = energyWh.add(stretch.energyWh());
        }
        return lines;
    }

    /**
     * What the step of the last line adds to the total of its own dimension, at its price; charging and not charging count
     * together, so that only what comes last is stepped (OCPI 2.2.1 mod_cdrs, step_size).
     */
    private static Optional<Line> surplus(List<Line> lines, Set<Dimension> together) {
        return lines.stream()
                .filter(line -> together.contains(line.price().dimension()))
                .reduce((_, later) -> later)
                .map(last -> {
                    BigDecimal total = sum(
                            lines.stream()
                                    .filter(line -> line.price().dimension()
                                            == last.price().dimension())
                                    .map(Line::quantity),
                            Optional.empty());
                    BigDecimal step = last.price().step();
                    BigDecimal stepped =
                            total.divide(step, 0, RoundingMode.CEILING).multiply(step);
                    return new Line(last.price(), stepped.subtract(total));
                });
    }

    /** Once, from the first moment of the session at which there is such a price. */
    private Optional<Line> flat() {
        return tariff.prices(Dimension.FLAT)
                ? IntStream.range(0, claim.stretches().size())
                        .boxed()
                        .flatMap(this::moments)
                        .flatMap(time -> tariff.price(Dimension.FLAT, moment(time, BigDecimal.ZERO)).stream())
                        .findFirst()
                        .map(once -> new Line(once, BigDecimal.ONE))
                : Optional.empty();
    }

    /** Those of a stretch at which a price can begin to hold: its begin, every minute, and where a duration is reached. */
    private Stream<Instant> moments(int stretch) {
        Instant begin = later(claim.stretches().get(stretch).startedAt(), claim.startedAt());
        Instant end = end(stretch);
        if (!begin.isBefore(end)) {
            return Stream.of(begin);
        }
        if (claim.stretches().get(stretch).isOfNothing()) {
            return Stream.empty(); // a reservation
        }
        Stream<Instant> minutes = Stream.iterate(
                begin.truncatedTo(ChronoUnit.MINUTES).plus(MINUTE), end::isAfter, time -> time.plus(MINUTE));
        Stream<Instant> durations = tariff.leastDurations().map(claim.startedAt()::plus);
        return Stream.of(Stream.of(begin), minutes, durations)
                .flatMap(Function.identity())
                .filter(time -> !time.isBefore(begin) && time.isBefore(end))
                .sorted();
    }

    private Instant end(int stretch) {
        return stretch + 1 < claim.stretches().size()
                ? claim.stretches().get(stretch + 1).startedAt()
                : later(claim.endedAt(), claim.stretches().get(stretch).startedAt());
    }

    private Moment moment(Instant time, BigDecimal energyWh) {
        Duration sinceStart = Duration.between(claim.startedAt(), time);
        return new Moment(
                time.atZone(zone),
                sinceStart.isNegative() ? Duration.ZERO : sinceStart,
                energyWh.divide(WH_OF_KWH, EXACT_ENOUGH));
    }

    private static Instant middle(Instant from, Instant until) {
        return from.plus(Duration.between(from, until).dividedBy(2));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
