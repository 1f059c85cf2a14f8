package io.wattbus.gateway.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Defaults;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenImportPropertiesTest {

    @Test
    void pinsTheDefaults() {
        assertThat(Defaults.of("wattbus.id-token-import", TokenImportProperties.class))
                .isEqualTo(new TokenImportProperties(5_000_000, 500, 2_000, 100, Duration.ofMinutes(10)));
    }
}
