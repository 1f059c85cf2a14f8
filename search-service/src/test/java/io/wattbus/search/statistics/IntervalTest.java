package io.wattbus.search.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.wattbus.search.web.Problem;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IntervalTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void isTheLastHourUnlessSaidOtherwise() {
        assertThat(Interval.of(null, null, null, NOW)).isEqualTo(new Interval(NOW.minusSeconds(3_600), NOW));
    }

    @Test
    void isSaidByAnyTwo() {
        Interval day = new Interval(NOW.minus(DAY), NOW);

        assertThat(Interval.of(day.from(), day.to(), null, NOW.plus(DAY))).isEqualTo(day);
        assertThat(Interval.of(day.from(), null, DAY, NOW.plus(DAY))).isEqualTo(day);
        assertThat(Interval.of(null, day.to(), DAY, NOW.plus(DAY))).isEqualTo(day);
    }

    @Test
    void endsNowIfOnlyOneIsSaid() {
        assertThat(Interval.of(null, null, DAY, NOW)).isEqualTo(new Interval(NOW.minus(DAY), NOW));
        assertThat(Interval.of(NOW.minus(DAY), null, null, NOW)).isEqualTo(new Interval(NOW.minus(DAY), NOW));
    }

    @Test
    void hasALength() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> new Interval(NOW, NOW));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Interval.of(NOW, NOW.plus(DAY), DAY, NOW));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Interval.of(null, null, Duration.ofSeconds(Long.MAX_VALUE), NOW));
    }

    @Test
    void spreadsACountOverItsSeconds() {
        assertThat(new Interval(NOW, NOW.plusSeconds(3_600)).perSecond(5_400)).isEqualByComparingTo("1.5");
        assertThat(new Interval(NOW, NOW.plusSeconds(3_600)).perSecond(1)).isEqualByComparingTo("0.000278");
        assertThat(new Interval(NOW, NOW.plusMillis(500)).perSecond(3)).isEqualByComparingTo("6");
    }
}
