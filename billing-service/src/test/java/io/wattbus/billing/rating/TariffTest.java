package io.wattbus.billing.rating;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TariffTest {

    private static final PriceComponent FEE =
            new PriceComponent(TariffDimension.FLAT, BigDecimal.ONE, Optional.empty(), 1);

    @Test
    void refusesTwoPricesOfADimensionInOneElement() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TariffElement(List.of(FEE, FEE)));
    }

    @Test
    void refusesNegativePrices() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new PriceComponent(TariffDimension.FLAT, new BigDecimal("-0.01"), Optional.empty(), 1));
    }

    @Test
    void refusesACurrencyThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tariff(
                        Currency.getInstance("XXX"),
                        List.of(new TariffElement(List.of(FEE))),
                        Optional.empty(),
                        Optional.empty()));
    }
}
