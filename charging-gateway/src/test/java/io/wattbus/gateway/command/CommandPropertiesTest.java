package io.wattbus.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Defaults;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CommandPropertiesTest {

    @Test
    void pinsTheDefaults() {
        assertThat(Defaults.of("wattbus.command", CommandProperties.class))
                .isEqualTo(new CommandProperties(Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofDays(30)));
    }
}
