package io.wattbus.search.energy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnergyTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "499, 0", "500, 1", "1499, 1", "1500, 2", "-20000000, -20000", "-1500, -1"})
    void isShownInWattHoursRoundedHalfUp(long milliWh, long wattHours) {
        assertThat(Energy.toWattHours(milliWh)).isEqualTo(wattHours);
    }
}
