package io.wattbus.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Defaults;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitPropertiesTest {

    @Test
    void pinsTheDefaults() {
        assertThat(Defaults.of("wattbus.limits", LimitProperties.class))
                .isEqualTo(new LimitProperties(
                        500, 1000, 500, 1, 30, Duration.ofSeconds(60), 8, Duration.ofSeconds(5), 500, 2000));
    }
}
