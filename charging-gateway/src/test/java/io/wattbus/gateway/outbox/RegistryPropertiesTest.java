package io.wattbus.gateway.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Defaults;
import java.net.URI;
import org.junit.jupiter.api.Test;

class RegistryPropertiesTest {

    @Test
    void pinsTheDefaults() {
        assertThat(Defaults.of("wattbus.registry", RegistryProperties.class))
                .isEqualTo(new RegistryProperties(URI.create("http://localhost:18081")));
    }
}
