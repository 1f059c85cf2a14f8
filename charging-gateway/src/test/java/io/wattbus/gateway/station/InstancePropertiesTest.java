package io.wattbus.gateway.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Defaults;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InstancePropertiesTest {

    @Test
    void pinsTheDefaults() {
        assertThat(Defaults.of("wattbus.instance", InstanceProperties.class))
                .isEqualTo(new InstanceProperties(
                        "", Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(60)));
    }
}
