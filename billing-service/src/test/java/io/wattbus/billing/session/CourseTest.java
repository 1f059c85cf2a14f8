package io.wattbus.billing.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.billing.charging.EndedBy;
import io.wattbus.billing.rating.ChargingPeriod;
import io.wattbus.billing.rating.Consumption;
import io.wattbus.billing.rating.Fraction;
import io.wattbus.billing.rating.Range;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final Snapshot END = Events.ended(4, 6_000, EndedBy.REPORTED).snapshot();
    private static final Instant START = END.startedAt();

    @Test
    void parkingIsWhatFollowsAReadingThatSaysSo() {
        List<ChargingPeriod> periods = periods(charging(0, 0, 0), parked(1, 60, 6_000));

        assertThat(periods)
                .extracting(ChargingPeriod::consumption)
                .containsExactly(consumption(6_000, 60, 0), consumption(0, 0, 180));
        assertThat(periods.getFirst().kilowatts()).contains(Range.at(Fraction.of(360)));
        assertThat(periods.getLast().kilowatts()).contains(Range.at(Fraction.ZERO));
    }

    @Test
    void orderOfTheReadingsMakesNoDifference() {
        assertThat(periods(parked(1, 60, 6_000), charging(0, 0, 0)))
                .isEqualTo(periods(charging(0, 0, 0), parked(1, 60, 6_000)));
    }

    @Test
    void withoutReadingsItChargedAllTheWhile() {
        assertThat(periods()).extracting(ChargingPeriod::consumption).containsExactly(consumption(6_000, 240, 0));
    }

    @Test
    void whatGoesBackOrBeyondTheEndIsNotBelieved() {
        List<ChargingPeriod> periods =
                periods(charging(0, -60, 0), charging(1, 120, 9_000), charging(2, 60, 3_000), charging(3, 600, 3_000));

        assertThat(periods)
                .extracting(ChargingPeriod::consumption)
                .containsExactly(consumption(6_000, 120, 0), consumption(0, 120, 0));
        assertThat(periods.getFirst().startedAt()).isEqualTo(START);
        assertThat(periods.getLast().endedAt()).isEqualTo(END.until());
    }

    @Test
    void currentHoldsUntilTheNextReading() {
        Reading first = new Reading(0, START, 0, new Conditions(Optional.of(48_500L), false));

        assertThat(periods(first).getFirst().amperes()).contains(Range.at(Fraction.of(97, 2)));
        assertThat(periods().getFirst().amperes()).isEmpty();
    }

    private static List<ChargingPeriod> periods(Reading... readings) {
        return new Course(List.of(readings)).upTo(END, ZoneOffset.UTC).periods();
    }

    private static Reading charging(long sequence, long afterSeconds, long energyWh) {
        return reading(sequence, afterSeconds, energyWh, false);
    }

    private static Reading parked(long sequence, long afterSeconds, long energyWh) {
        return reading(sequence, afterSeconds, energyWh, true);
    }

    private static Reading reading(long sequence, long afterSeconds, long energyWh, boolean parked) {
        return new Reading(
                sequence,
                START.plus(Duration.ofSeconds(afterSeconds)),
                energyWh * 1_000,
                new Conditions(Optional.empty(), parked));
    }

    private static Consumption consumption(long energyWh, long chargingSeconds, long parkingSeconds) {
        return new Consumption(
                Fraction.of(energyWh * 1_000),
                Fraction.of(chargingSeconds * 1_000),
                Fraction.of(parkingSeconds * 1_000),
                Fraction.ZERO);
    }
}
