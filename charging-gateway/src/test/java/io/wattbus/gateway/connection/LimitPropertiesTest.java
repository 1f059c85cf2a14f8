package io.wattbus.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Defaults;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class LimitPropertiesTest {

    @Test
    void pinsTheDefaults() {
        assertThat(Defaults.of("wattbus.limits", LimitProperties.class))
                .isEqualTo(new LimitProperties(
                        500, 1000, 0, 1, 30, Duration.ofSeconds(60), 8, Duration.ofSeconds(5), 5000, 10000, 0));
    }

    @Test
    void takesThemFromTheEnvironment() {
        Map<String, Object> environment = Map.of(
                "WATTBUS_LIMITS_MESSAGESPERSECOND", "50",
                "WATTBUS_LIMITS_ADDRESSHANDSHAKESPERSECOND", "20");
        Binder binder = new Binder(ConfigurationPropertySources.from(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment)));

        LimitProperties limits = binder.bindOrCreate("wattbus.limits", LimitProperties.class);

        assertThat(limits.messagesPerSecond()).isEqualTo(50);
        assertThat(limits.addressHandshakesPerSecond()).isEqualTo(20);
    }
}
