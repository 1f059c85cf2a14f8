package io.wattbus.roaming.ocpi221;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OcpiNumberTest {

    @Test
    void numbersHaveFourDecimals() {
        assertThat(OcpiNumber.kwh(12_346_000)).isEqualTo(new BigDecimal("12.3460"));
        assertThat(OcpiNumber.kwh(50)).isEqualTo(new BigDecimal("0.0001"));
        assertThat(OcpiNumber.hours(Duration.ofMinutes(100))).isEqualTo(new BigDecimal("1.6667"));
    }

    @ParameterizedTest
    @CsvSource({"60.1699, 60.16990", "60, 60.00000", "-126.1049650123, -126.1049650", "24.938412, 24.938412"})
    void coordinatesHaveFiveToSeven(String told, String ocpi) {
        assertThat(Degrees.of(told)).isEqualTo(ocpi);
    }
}
