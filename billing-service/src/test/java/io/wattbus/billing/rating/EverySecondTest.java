package io.wattbus.billing.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Thousands of random sessions and tariffs cost to the last fraction what counting every second comes to. */
class EverySecondTest {

    private static final int SESSIONS = 4_000;
    private static final Fraction HOUR = Fraction.of(3_600);

    @Test
    void agreesWithCountingEverySecond() {
        assertThat(IntStream.range(0, SESSIONS).mapToObj(RandomSession::of)).allSatisfy(random -> {
            Cost total = random.rate().total();

            List<BigDecimal> counted = new EverySecond(random.session(), random.tariff()).price();

            assertThat(total.exclVat().value().times(HOUR)).isEqualTo(Fraction.of(counted.getFirst()));
            assertThat(total.inclVat().value().times(HOUR)).isEqualTo(Fraction.of(counted.getLast()));
        });
    }
}
