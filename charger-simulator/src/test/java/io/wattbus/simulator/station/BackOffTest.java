package io.wattbus.simulator.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void doublesUpToTheLongest() {
        for (int i = 0; i < 100; i++) {
            assertThat(BACK_OFF.delay(1, random)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
            assertThat(BACK_OFF.delay(3, random)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
            assertThat(BACK_OFF.delay(1_000, random)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
        }
    }

    @Test
    void honoursRetryAfterAndScattersBehindIt() {
        for (int i = 0; i < 100; i++) {
            assertThat(BackOff.honouring(Duration.ofSeconds(10), random))
                    .isBetween(Duration.ofSeconds(10), Duration.ofSeconds(12));
        }
    }

    @Test
    void refusesToShrink() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BackOff(Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }
}
