package io.wattbus.roaming.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(5));

    @Test
    void partnerThatIsWellIsToldAllThatFitsAndOneThatWasNotASingleThing() {
        assertThat(Circuit.most(0, 64)).isEqualTo(64);
        assertThat(Circuit.most(1, 64)).isEqualTo(1);
        assertThat(Circuit.most(100, 64)).isEqualTo(1);
    }

    @Test
    void pauseGrowsWithTheFailures() {
        assertThat(pause(1, null)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pause(4, null)).isEqualTo(Duration.ofSeconds(8));
        assertThat(pause(50, null)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void partnerIsLeftAloneForAsLongAsItWishesButNeverShorterThanTheBackOffNorForDays() {
        assertThat(pause(1, Duration.ofMinutes(7))).isEqualTo(Duration.ofMinutes(7));
        assertThat(pause(4, Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(8));
        assertThat(pause(1, Duration.ofDays(30))).isEqualTo(Duration.ofHours(1));
    }

    private static Duration pause(int failures, Duration wish) {
        return Circuit.pause(BACK_OFF, failures, 0, Optional.ofNullable(wish));
    }
}
