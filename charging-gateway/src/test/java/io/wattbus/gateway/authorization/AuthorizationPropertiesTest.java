package io.wattbus.gateway.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Defaults;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AuthorizationPropertiesTest {

    @Test
    void pinsTheDefaults() {
        assertThat(Defaults.of("wattbus.authorization", AuthorizationProperties.class))
                .isEqualTo(new AuthorizationProperties(Duration.ofMinutes(15), Duration.ofSeconds(5)));
    }
}
