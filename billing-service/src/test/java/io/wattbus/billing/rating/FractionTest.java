package io.wattbus.billing.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
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

    @Test
    void hasAPositiveDenominator() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fraction.of(1, 0));
    }
}
