package io.wattbus.billing.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void thirdsMakeAWhole() {
        Fraction third = Fraction.of(1, 3);

        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
        assertThat(Fraction.ONE.minus(third)).isEqualTo(Fraction.of(4, 6));
        assertThat(Fraction.ONE.dividedBy(Fraction.of(-3))).isEqualTo(Fraction.of(-1, 3));
    }

    @Test
    void decimalIsExactWhereItHasAnEnd() {
        assertThat(Fraction.of(1, 8).decimal()).isEqualTo("0.125");
        assertThat(Fraction.of(new BigDecimal("0.000000000001")).decimal()).isEqualTo("0.000000000001");
        assertThat(Fraction.of(new BigDecimal("12E2")).decimal()).isEqualTo("1200");
        assertThat(Fraction.of(2, 3).decimal()).isEqualTo("0.6666666667");
    }

    @Test
    void goesUpToTheNextMultipleUnlessItIsOne() {
        assertThat(Fraction.of(41, 2).upToMultipleOf(Fraction.of(10))).isEqualTo(Fraction.of(30));
        assertThat(Fraction.of(20).upToMultipleOf(Fraction.of(10))).isEqualTo(Fraction.of(20));
    }

    @Test
    void roundsHalfUp() {
        assertThat(Fraction.of(5, 2).round()).isEqualTo(3);
        assertThat(Fraction.of(7, 2).floor()).isEqualTo(3);
    }

    /** Numbers of all sizes, so that results are just small enough, or just not. */
    @Test
    void calculatesTheSameWhateverTheSize() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) {
            Fraction one = random(random);
            Fraction other = random(random);

            assertSame(one.plus(other), one.large().plus(other));
            assertSame(one.minus(other), one.large().minus(other));
            assertSame(one.times(other), one.large().times(other));
            assertThat(Integer.signum(one.compareTo(other)))
                    .isEqualTo(one.large().compareTo(other));
            assertThat(one.minus(other).signum()).isEqualTo(Integer.signum(one.compareTo(other)));
            if (other.signum() != 0) {
                assertSame(one.dividedBy(other), one.large().dividedBy(other));
                assertThat(one.dividedBy(other).times(other)).isEqualTo(one);
            }
        }
    }

    @Test
    void comesBackFromAnySize() {
        Fraction least = Fraction.of(Long.MIN_VALUE);

        assertThat(least.minus(Fraction.ONE).plus(Fraction.ONE)).isEqualTo(least);
        assertThat(least.dividedBy(least)).isEqualTo(Fraction.ONE);
        assertThat(least.plus(Fraction.ONE).decimal()).isEqualTo("-9223372036854775807");
        assertThat(Fraction.of(Long.MAX_VALUE).plus(Fraction.ONE).minus(Fraction.of(Long.MAX_VALUE)))
                .isEqualTo(Fraction.ONE);
    }

    @Test
    void hasAPositiveDenominator() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fraction.of(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Fraction.of(Long.MIN_VALUE, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO));
    }

    private static void assertSame(Fraction fraction, Fraction expected) {
        assertThat(fraction).isEqualTo(expected).hasSameHashCodeAs(expected);
    }

    private static Fraction random(SplittableRandom random) {
        long numerator = random.nextLong() >> random.nextInt(Long.SIZE);
        long denominator = (random.nextLong() >>> 1 >> random.nextInt(Long.SIZE - 1)) + 1;
        return Fraction.of(numerator, Math.max(1, denominator));
    }
}
