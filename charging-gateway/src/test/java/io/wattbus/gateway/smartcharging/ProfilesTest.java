package io.wattbus.gateway.smartcharging;

import static io.wattbus.gateway.smartcharging.Purpose.STATION_MAX;
import static io.wattbus.gateway.smartcharging.Purpose.TRANSACTION;
import static io.wattbus.gateway.smartcharging.Purpose.TRANSACTION_DEFAULT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.wattbus.gateway.smartcharging.Profiles.Interval;
import io.wattbus.gateway.smartcharging.Schedule.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-05-01T00:00:00Z");
    private static final int VOLTAGE = 230;

    @Test
    void limitsNothingWithoutProfiles() {
        assertThat(composite(Profiles.NONE, 24)).containsExactly(new Interval(MIDNIGHT, Optional.empty()));
    }

    @Test
    void takesTheLowerOfTheStationsAndTheTransactionsLimit() {
        Profiles profiles = Profiles.NONE
                .with(profile(STATION_MAX, 0, 0, always(), limits(0, 11_000, 8, 4_000)))
                .with(profile(TRANSACTION_DEFAULT, 0, 0, always(), limits(0, 7_000)));

        assertThat(composite(profiles, 24)).containsExactly(interval(0, 7_000), interval(8, 4_000));
    }

    @Test
    void letsTheHighestStackLevelPrevailWhileItLimitsAndThenFallsBack() {
        Profiles profiles = Profiles.NONE
                .with(profile(TRANSACTION_DEFAULT, 1, 0, always(), limits(0, 7_000)))
                .with(profile(
                        TRANSACTION_DEFAULT,
                        1,
                        5,
                        new Timing.Absolute(hour(6)),
                        new Schedule(Optional.of(Duration.ofHours(2)), RateUnit.WATTS, periods(0, 22_000))));

        assertThat(composite(profiles, 24))
                .containsExactly(interval(0, 7_000), interval(6, 22_000), interval(8, 7_000));
    }

    @Test
    void countsAProfileOnlyWhileItIsValid() {
        Profile holiday = new Profile(
                TRANSACTION_DEFAULT, 1, 1, always(), Optional.of(hour(3)), Optional.of(hour(5)), limits(0, 1_000));

        assertThat(composite(Profiles.NONE.with(holiday), 24))
                .containsExactly(
                        new Interval(MIDNIGHT, Optional.empty()),
                        interval(3, 1_000),
                        new Interval(hour(5), Optional.empty()));
    }

    @Test
    void recursAndDoesNotExecuteWhatIsLeftOfALongRun() {
        Schedule longerThanADay =
                new Schedule(Optional.of(Duration.ofHours(40)), RateUnit.WATTS, periods(0, 11_000, 20, 3_000, 30, 1));
        Profiles profiles = Profiles.NONE.with(profile(
                TRANSACTION_DEFAULT, 0, 0, new Timing.Recurring(hour(-72), Duration.ofDays(1)), longerThanADay));

        assertThat(composite(profiles, 48))
                .containsExactly(interval(0, 11_000), interval(20, 3_000), interval(24, 11_000), interval(44, 3_000));
    }

    @Test
    void prefersTheTransactionsOwnProfileWhileTheTransactionGoesOn() {
        Profiles profiles = Profiles.NONE
                .with(profile(TRANSACTION_DEFAULT, 0, 9, always(), limits(0, 7_000)))
                .with(profile(TRANSACTION, 1, 0, new Timing.Relative(), limits(0, 16_000, 2, 9_000)));

        assertThat(profiles.composite(1, Optional.of(hour(1)), hour(2), hour(24), VOLTAGE))
                .containsExactly(interval(2, 16_000), interval(3, 9_000));
        assertThat(profiles.composite(2, Optional.of(hour(1)), hour(2), hour(24), VOLTAGE))
                .containsExactly(interval(2, 7_000));
        assertThat(profiles.composite(1, Optional.empty(), hour(2), hour(24), VOLTAGE))
                .containsExactly(interval(2, 7_000));
    }

    @Test
    void replacesADefaultOfTheStationForTheConnectorThatHasItsOwn() {
        Profiles profiles = Profiles.NONE
                .with(profile(TRANSACTION_DEFAULT, 0, 1, always(), limits(0, 7_000)))
                .with(profile(TRANSACTION_DEFAULT, 2, 1, always(), limits(0, 22_000)));

        assertThat(composite(profiles, 1)).containsExactly(interval(0, 7_000));
        assertThat(profiles.composite(2, Optional.empty(), MIDNIGHT, hour(1), VOLTAGE))
                .containsExactly(interval(0, 22_000));
    }

    @Test
    void replacesTheProfileOfTheSamePurposeAndLevel() {
        Profiles profiles = Profiles.NONE
                .with(profile(STATION_MAX, 0, 1, always(), limits(0, 7_000)))
                .with(profile(STATION_MAX, 0, 1, always(), limits(0, 9_000)));

        assertThat(profiles.all()).hasSize(1);
        assertThat(composite(profiles, 1)).containsExactly(interval(0, 9_000));
    }

    @Test
    void turnsAmperesIntoWattsByPhases() {
        Schedule amperes = new Schedule(
                Optional.empty(),
                RateUnit.AMPERES,
                List.of(
                        new Period(Duration.ZERO, new BigDecimal("16.0"), Period.ASSUMED_PHASES),
                        new Period(Duration.ofHours(1), BigDecimal.valueOf(16), 1)));

        assertThat(composite(Profiles.NONE.with(profile(STATION_MAX, 0, 0, always(), amperes)), 24))
                .extracting(interval -> interval.watts().orElseThrow().intValueExact())
                .containsExactly(11_040, 3_680);
    }

    @Test
    void refusesAScheduleThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> limits(1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> limits(0, 5, 0, 6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule(Optional.empty(), RateUnit.WATTS, List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void neverAllowsMoreThanTheStationsLimit(long seed) {
        Random random = new Random(seed);
        Profiles profiles = Profiles.NONE;
        for (int i = 0; i < 20; i++) {
            Purpose purpose = Purpose.values()[random.nextInt(3)];
            int connector = purpose == STATION_MAX ? 0 : random.nextInt(1, 3);
            Timing timing = random.nextBoolean()
                    ? new Timing.Absolute(hour(random.nextInt(-50, 50)))
                    : new Timing.Recurring(hour(random.nextInt(-50, 50)), Duration.ofDays(1));
            profiles = profiles.with(profile(
                    purpose,
                    connector,
                    random.nextInt(5),
                    timing,
                    limits(0, random.nextInt(22_000), 1 + random.nextInt(10), random.nextInt(22_000))));
        }
        List<Interval> all = profiles.composite(1, Optional.of(MIDNIGHT), MIDNIGHT, hour(72), VOLTAGE);
        List<Interval> station = new Profiles(profiles.all().stream()
                        .filter(profile -> profile.purpose() == STATION_MAX)
                        .toList())
                .composite(1, Optional.of(MIDNIGHT), MIDNIGHT, hour(72), VOLTAGE);

        for (int minute = 0; minute < 72 * 60; minute += 30) {
            Instant at = MIDNIGHT.plus(Duration.ofMinutes(minute));
            wattsAt(station, at)
                    .ifPresent(
                            limit -> assertThat(wattsAt(all, at).orElseThrow()).isLessThanOrEqualTo(limit));
        }
    }

    private static Optional<BigDecimal> wattsAt(List<Interval> intervals, Instant at) {
        return intervals.reversed().stream()
                .filter(interval -> !interval.from().isAfter(at))
                .findFirst()
                .flatMap(Interval::watts);
    }

    private static List<Interval> composite(Profiles profiles, int hours) {
        return profiles.composite(1, Optional.empty(), MIDNIGHT, hour(hours), VOLTAGE);
    }

    private static Profile profile(Purpose purpose, int connector, int level, Timing timing, Schedule schedule) {
        return new Profile(purpose, connector, level, timing, Optional.empty(), Optional.empty(), schedule);
    }

    private static Timing always() {
        return new Timing.Absolute(MIDNIGHT);
    }

    private static Schedule limits(int... hoursAndWatts) {
        return new Schedule(Optional.empty(), RateUnit.WATTS, periods(hoursAndWatts));
    }

    private static List<Period> periods(int... hoursAndWatts) {
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < hoursAndWatts.length; i += 2) {
            periods.add(new Period(Duration.ofHours(hoursAndWatts[i]), BigDecimal.valueOf(hoursAndWatts[i + 1]), 3));
        }
        return periods;
    }

    private static Interval interval(int hour, int watts) {
        return new Interval(hour(hour), Optional.of(BigDecimal.valueOf(watts)));
    }

    private static Instant hour(int hours) {
        return MIDNIGHT.plus(Duration.ofHours(hours));
    }
}
