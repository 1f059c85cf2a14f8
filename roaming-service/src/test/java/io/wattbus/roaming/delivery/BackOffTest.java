package io.wattbus.roaming.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(5));

    @Test
    void pausesDoubleUpToABound() {
        assertThat(backOff.after(1, 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(backOff.after(4, 0)).isEqualTo(Duration.ofSeconds(8));
        assertThat(backOff.after(30, 0)).isEqualTo(Duration.ofMinutes(5));
        assertThat(backOff.after(Integer.MAX_VALUE, 0)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void boundCanBeNarrower() {
        assertThat(backOff.after(30, 0, Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(30));
        assertThat(backOff.after(1, 0, Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(1));
        assertThat(backOff.after(30, 0, Duration.ofHours(1))).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void chanceShortensThemByUpToAHalf() {
        assertThat(backOff.after(4, 1)).isEqualTo(Duration.ofSeconds(4));
        assertThat(backOff.after(4, 0.5)).isEqualTo(Duration.ofSeconds(6));
    }
}
