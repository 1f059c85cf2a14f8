package io.wattbus.gateway.meter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilliWattHoursTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "499, 0", "500, 1", "1499, 1", "-500, -1", "1000000, 1000"})
    void roundsHalfUpToWattHours(long milliWattHours, long wattHours) {
        assertThat(MilliWattHours.toWattHours(milliWattHours)).isEqualTo(wattHours);
    }

    @Test
    void boundsWhatIsBeyondReason() {
        assertThat(MilliWattHours.of(Long.MAX_VALUE)).isEqualTo(MilliWattHours.of(1_000_000_000_000L));
        assertThat(MilliWattHours.of(Long.MIN_VALUE)).isNegative();
    }
}
