package io.wattbus.gateway.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Defaults;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutboxPropertiesTest {

    @Test
    void pinsTheDefaults() {
        assertThat(Defaults.of("wattbus.outbox", OutboxProperties.class))
                .isEqualTo(new OutboxProperties(
                        500,
                        Duration.ofMillis(100),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(5)));
    }
}
