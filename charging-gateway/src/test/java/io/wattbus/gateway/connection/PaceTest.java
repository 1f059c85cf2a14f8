package io.wattbus.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long START = Long.MAX_VALUE - SECOND;

    private final Pace pace = new Pace(10, 3);

    @Test
    void letsABurstComeAndThenTheRate() {
        long kept = START;
        for (int i = 0; i < 3; i++) {
            assertThat(pace.tooEarlyBy(kept, START)).isZero();
            kept = pace.after(kept, START);
        }

        assertThat(pace.tooEarlyBy(kept, START)).isEqualTo(SECOND / 10);
        assertThat(pace.tooEarlyBy(kept, START + SECOND / 10)).isZero();
    }

    @Test
    void letsABurstComeAgainAfterAPause() {
        long kept = pace.after(START, START);

        assertThat(pace.tooEarlyBy(kept, START + 5 * SECOND)).isZero();
        assertThat(pace.after(kept, START + 5 * SECOND)).isEqualTo(START + 5 * SECOND + SECOND / 10);
    }

    @Test
    void aRateOfNoneIsNoLimit() {
        Pace any = new Pace(0, 1);

        assertThat(any.tooEarlyBy(any.after(START, START), START)).isZero();
    }

    @Test
    void keepsNothingOfThoseThatAreQuiet() {
        Paces paces = new Paces(pace, START);
        for (int i = 0; i < 3; i++) {
            assertThat(paces.take("A", START)).isZero();
        }

        assertThat(paces.take("A", START)).isPositive();
        assertThat(paces.take("B", START)).isZero();
        assertThat(paces.size()).isEqualTo(2);
        assertThat(paces.take("C", START + SECOND)).isZero();
        assertThat(paces.size()).isEqualTo(1);
    }

    @Test
    void slowsThoseDownTogetherThatSendTogether() {
        Paces paces = new Paces(pace, START);
        for (int i = 0; i < 5; i++) {
            paces.count("A", START);
        }

        assertThat(paces.tooEarlyBy("A", START)).isEqualTo(3 * SECOND / 10);
        assertThat(paces.tooEarlyBy("B", START)).isZero();
    }

    @Test
    void keepsNothingWhereThereIsNoLimit() {
        Paces paces = new Paces(new Pace(0, 1), START);

        paces.count("A", START);
        assertThat(paces.take("A", START)).isZero();
        assertThat(paces.tooEarlyBy("A", START)).isZero();
        assertThat(paces.size()).isZero();
    }
}
