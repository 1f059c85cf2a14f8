package io.wattbus.gateway.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Defaults;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TransactionPropertiesTest {

    @Test
    void pinsTheDefaults() {
        assertThat(Defaults.of("wattbus.transaction", TransactionProperties.class))
                .isEqualTo(new TransactionProperties(
                        Duration.ofSeconds(30), Duration.ofMinutes(15), true, Duration.ofSeconds(10)));
    }
}
