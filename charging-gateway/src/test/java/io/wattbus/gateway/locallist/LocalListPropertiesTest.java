package io.wattbus.gateway.locallist;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Defaults;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LocalListPropertiesTest {

    @Test
    void pinsTheDefaults() {
        assertThat(Defaults.of("wattbus.local-list", LocalListProperties.class))
                .isEqualTo(new LocalListProperties(Duration.ofMinutes(1), Duration.ofHours(1), 10_000));
    }
}
