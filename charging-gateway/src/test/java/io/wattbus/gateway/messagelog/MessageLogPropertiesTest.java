package io.wattbus.gateway.messagelog;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Defaults;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MessageLogPropertiesTest {

    @Test
    void pinsTheDefaults() {
        MessageLogProperties defaults = Defaults.of("wattbus.message-log", MessageLogProperties.class);

        assertThat(defaults)
                .isEqualTo(new MessageLogProperties(
                        500, 2000, 500, Duration.ofDays(7), Duration.ofSeconds(1), Duration.ofMinutes(1)));
        assertThat(defaults.framesPerFlush()).isEqualTo(500);
        assertThat(defaults.capacityIfOn()).isEqualTo(2000);
    }
}
