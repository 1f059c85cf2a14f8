package io.wattbus.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class OcppPropertiesTest {

    @Test
    void hasTheseDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new OcppProperties(
                        8180,
                        DataSize.ofKilobytes(64),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(10),
                        16,
                        Duration.ofSeconds(30),
                        8,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(5)));
    }

    @Test
    void hasTheseNames() {
        assertThat(bound(Map.of(
                        "wattbus.ocpp.port", "1",
                        "wattbus.ocpp.max-frame-size", "2KB",
                        "wattbus.ocpp.ping-interval", "3s",
                        "wattbus.ocpp.idle-timeout", "4s",
                        "wattbus.ocpp.max-outgoing-frames", "5",
                        "wattbus.ocpp.call-timeout", "6s",
                        "wattbus.ocpp.max-waiting-calls", "7",
                        "wattbus.ocpp.retry-after", "8s",
                        "wattbus.ocpp.close-timeout", "9s",
                        "wattbus.ocpp.drain-timeout", "10s")))
                .isEqualTo(new OcppProperties(
                        1,
                        DataSize.ofKilobytes(2),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        5,
                        Duration.ofSeconds(6),
                        7,
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(9),
                        Duration.ofSeconds(10)));
    }

    private static OcppProperties bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("wattbus.ocpp", OcppProperties.class);
    }
}
