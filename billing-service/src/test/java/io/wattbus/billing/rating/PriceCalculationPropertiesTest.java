package io.wattbus.billing.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every tariff and session; a thousand of each, from fixed seeds. */
class PriceCalculationPropertiesTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void partsAndAdjustmentAreTheTotal() {
        assertThat(cases()).allSatisfy(random -> {
            Rating rating = random.rate();

            Cost parts = Stream.of(TariffDimension.values())
                    .flatMap(dimension -> rating.part(dimension).stream())
                    .reduce(Cost.ZERO, Cost::plus);

            assertThat(parts.plus(rating.adjustment())).isEqualTo(rating.total());
        });
    }

    @Test
    void totalIsWithinTheLimits() {
        assertThat(cases()).allSatisfy(random -> {
            Amount total = random.rate().total().exclVat();

            random.tariff
                    .minPrice()
                    .ifPresent(min -> assertThat(total).isGreaterThanOrEqualTo(Amount.of(min.exclVat())));
            random.tariff.maxPrice().ifPresent(max -> assertThat(total).isLessThanOrEqualTo(Amount.of(max.exclVat())));
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
    void cuttingASessionIntoPeriodsDoesNotChangeItsPrice() {
        assertThat(cases()).allSatisfy(random -> {
            Rating cut = PriceCalculation.price(random.cut(), random.tariff);

            assertThat(cut.total()).isEqualTo(random.rate().total());
        });
    }

    @Test
    void agreesWithACalculationByHand() {
        assertThat(cases())
                .allSatisfy(random ->
                        assertThat(random.rate().totalPrice().exclVat()).isEqualTo(random.byHand()));
    }

    private static List<Case> cases() {
        return IntStream.range(0, 1_000).mapToObj(Case::new).toList();
    }

    /** A random tariff and session; the same for the same seed. */
    private static final class Case {

        private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

        private final int seed;
        private final RandomGenerator random;
        private final Tariff tariff;
        private final ChargingPeriod whole;

        Case(int seed) {
            this.seed = seed;
            this.random = new SplittableRandom(seed);
            List<PriceComponent> components = new ArrayList<>();
            for (TariffDimension dimension : TariffDimension.values()) {
                if (components.isEmpty() || random.nextBoolean()) {
                    components.add(component(dimension));
                }
            }
            this.tariff = new Tariff(EUR, List.of(new TariffElement(components)), limit(0, 200), limit(200, 5_000));
            this.whole = new ChargingPeriod(
                    START, random.nextLong(100_000_000), Duration.ofMillis(random.nextLong(1, 36_000_000)));
        }

        Rating rate() {
            return PriceCalculation.price(new SessionRecord(List.of(whole)), tariff);
        }

        SessionRecord cut() {
            long energy = random.nextLong(whole.energyMilliWh() + 1);
            Duration time = Duration.ofMillis(random.nextLong(whole.time().toMillis() + 1));
            return new SessionRecord(List.of(
                    new ChargingPeriod(START, energy, time),
                    new ChargingPeriod(
                            START.plus(time),
                            whole.energyMilliWh() - energy,
                            whole.time().minus(time))));
        }

        /** Energy in Wh and time in ms, rounded up to steps; the total to 30 decimals before it is rounded. */
        BigDecimal byHand() {
            BigDecimal total = BigDecimal.ZERO;
            for (PriceComponent component : tariff.elements().getFirst().priceComponents()) {
                BigDecimal step =
                        BigDecimal.valueOf(Math.max(component.stepSize(), 1)).movePointRight(3);
                BigDecimal billed = switch (component.type()) {
                    case FLAT -> BigDecimal.ONE;
                    case ENERGY -> inSteps(whole.energyMilliWh(), step).movePointLeft(6);
                    case TIME ->
                        inSteps(whole.time().toMillis(), step)
                                .divide(BigDecimal.valueOf(3_600_000), 30, RoundingMode.HALF_UP);
                };
                total = total.add(billed.multiply(component.price()));
            }
            total = tariff.minPrice().map(PriceLimit::exclVat).map(total::max).orElse(total);
            total = tariff.maxPrice().map(PriceLimit::exclVat).map(total::min).orElse(total);
            return total.setScale(2, RoundingMode.HALF_UP);
        }

        private static BigDecimal inSteps(long quantity, BigDecimal step) {
            return BigDecimal.valueOf(quantity)
                    .divide(step, 0, RoundingMode.CEILING)
                    .multiply(step);
        }

        private PriceComponent component(TariffDimension dimension) {
            Optional<BigDecimal> vat =
                    random.nextBoolean() ? Optional.of(BigDecimal.valueOf(random.nextInt(300), 1)) : Optional.empty();
            return new PriceComponent(
                    dimension, BigDecimal.valueOf(random.nextInt(100_000), 4), vat, random.nextInt(1, 1_800));
        }

        private Optional<PriceLimit> limit(int from, int to) {
            return random.nextBoolean()
                    ? Optional.of(new PriceLimit(BigDecimal.valueOf(random.nextInt(from, to), 2), Optional.empty()))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }
}
