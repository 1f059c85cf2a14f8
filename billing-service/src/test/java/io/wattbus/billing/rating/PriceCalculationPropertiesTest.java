package io.wattbus.billing.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every tariff and session; two thousand of each, from fixed seeds. */
class PriceCalculationPropertiesTest {

    @Test
    void partsAndAdjustmentAreTheTotal() {
        assertThat(cases()).allSatisfy(random -> {
            Rating rating = random.rate();

            Cost parts = Stream.of(CostPart.values())
                    .flatMap(part -> rating.part(part).stream())
                    .reduce(Cost.ZERO, Cost::plus);

            assertThat(parts.plus(rating.adjustment())).isEqualTo(rating.total());
        });
    }

    @Test
    void linesAndAdjustmentAreTheTotal() {
        assertThat(cases()).allSatisfy(random -> {
            Rating rating = random.rate();

            Cost lines = rating.lines().stream().map(RatedLine::cost).reduce(Cost.ZERO, Cost::plus);

            assertThat(lines.plus(rating.adjustment())).isEqualTo(rating.total());
        });
    }

    @Test
    void periodsAreTheSession() {
        assertThat(cases()).allSatisfy(random -> {
            List<RatedPeriod> periods = random.rate().periods();

            assertThat(periods.stream().map(RatedPeriod::consumption).reduce(Consumption::plus))
                    .isEqualTo(random.session().periods().stream()
                            .map(ChargingPeriod::consumption)
                            .reduce(Consumption::plus));
            assertThat(periods.getFirst().startedAt())
                    .isEqualTo(random.session().startedAt());
            assertThat(periods.getLast().endedAt()).isEqualTo(random.session().endedAt());
            for (int i = 1; i < periods.size(); i++) {
                assertThat(periods.get(i).startedAt())
                        .isEqualTo(periods.get(i - 1).endedAt());
            }
        });
    }

    @Test
    void totalIsWithinTheLimits() {
        assertThat(cases()).allSatisfy(random -> {
            Amount total = random.rate().total().exclVat();

            random.tariff()
                    .minPrice()
                    .ifPresent(min -> assertThat(total).isGreaterThanOrEqualTo(Amount.of(min.exclVat())));
            random.tariff()
                    .maxPrice()
                    .ifPresent(max -> assertThat(total).isLessThanOrEqualTo(Amount.of(max.exclVat())));
        });
    }

    @Test
    void roundingMovesTheTotalByHalfACentAtMost() {
        assertThat(cases()).allSatisfy(random -> {
            Rating rating = random.rate();

            BigDecimal moved = rating.totalPrice()
                    .exclVat()
                    .subtract(rating.total().unrounded().exclVat())
                    .abs();

            assertThat(moved).isLessThanOrEqualTo(new BigDecimal("0.005"));
        });
    }

    @Test
    void cuttingAPeriodAnywhereDoesNotChangeThePrice() {
        assertThat(cases()).allSatisfy(random -> {
            SessionRecord whole = random.session();
            SessionRecord cut = new SessionRecord(cut(whole, random.seed()), whole.zone(), whole.reservationExpired());

            assertThat(PriceCalculation.price(cut, random.tariff()).total())
                    .isEqualTo(random.rate().total());
        });
    }

    private static List<ChargingPeriod> cut(SessionRecord session, int seed) {
        RandomGenerator random = new SplittableRandom(seed);
        List<ChargingPeriod> periods = new ArrayList<>();
        for (ChargingPeriod period : session.periods()) {
            Fraction share = Fraction.of(random.nextInt(1, 10), 10);
            Instant at = period.at(share);
            Fraction rest = Fraction.ONE.minus(share);
            periods.add(part(period, period.startedAt(), at, share));
            periods.add(part(period, at, period.endedAt(), rest));
        }
        return periods;
    }

    private static ChargingPeriod part(ChargingPeriod of, Instant from, Instant until, Fraction share) {
        return new ChargingPeriod(from, until, of.consumption().times(share), of.kilowatts(), of.amperes());
    }

    private static List<RandomSession> cases() {
        return IntStream.range(0, 2_000).mapToObj(RandomSession::of).toList();
    }
}
