package io.wattbus.billing.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class AmountTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void addsThirdsOfAnHourToAWhole() {
        Amount twentyMinutes = new Amount(Fraction.of(2, 3));

        assertThat(twentyMinutes.plus(twentyMinutes).plus(twentyMinutes)).isEqualTo(Amount.of(new BigDecimal("2")));
    }

    @Test
    void roundsHalfUpAndOnlyOnce() {
        assertThat(Amount.of(new BigDecimal("0.005")).rounded(EUR)).isEqualTo("0.01");
        assertThat(Amount.of(new BigDecimal("0.0049999999999999999999999")).rounded(EUR))
                .isEqualTo("0.00");
    }

    @Test
    void creditIsRoundedLikeTheDebitItTakesBack() {
        Amount debit = Amount.of(new BigDecimal("1.125"));

        assertThat(Amount.ZERO.minus(debit).rounded(EUR))
                .isEqualTo(debit.rounded(EUR).negate());
    }

    @Test
    void keepsEveryDigitOfADecimal() {
        assertThat(Amount.of(new BigDecimal("12.000000000000001")).unrounded()).isEqualTo("12.000000000000001");
        assertThat(Amount.of(new BigDecimal("1200")).unrounded()).isEqualTo("1200");
    }
}
