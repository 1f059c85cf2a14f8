package io.wattbus.localplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.wattbus.localplatform.parts.Part;
import io.wattbus.localplatform.parts.PartSettings;
import io.wattbus.localplatform.process.RequiredPort;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformSettingsTest {

    @Test
    void defaultsAreTheDocumentedOnes() {
        PlatformSettings settings = PlatformSettings.documented(Map.of());

        assertThat(settings.directory()).isEqualTo(Path.of(".wattbus").toAbsolutePath());
        assertThat(settings.parts())
                .containsOnly(
                        Map.entry(Part.POSTGRESQL, new PartSettings(15432, 0)),
                        Map.entry(Part.KAFKA, new PartSettings(19092, 384)),
                        Map.entry(Part.REGISTRY, new PartSettings(18081, 192)),
                        Map.entry(Part.REDIS, new PartSettings(16379, 0)),
                        Map.entry(Part.OPENSEARCH, new PartSettings(19200, 384)));
    }

    @Test
    void environmentChangesDirectoryPortsAndHeaps() {
        PlatformSettings settings = PlatformSettings.documented(Map.of(
                "WATTBUS_DIRECTORY", "/srv/wattbus", "WATTBUS_KAFKA_PORT", "9092", "WATTBUS_KAFKA_HEAP_MIB", "1024"));

        assertThat(settings.directory()).isEqualTo(Path.of("/srv/wattbus"));
        assertThat(settings.parts()).containsEntry(Part.KAFKA, new PartSettings(9092, 1024));
    }

    @Test
    void everyPortNamesTheVariableThatChangesIt() {
        assertThat(PlatformSettings.documented(Map.of()).requiredPorts())
                .contains(
                        new RequiredPort(15432, "postgresql", "WATTBUS_POSTGRESQL_PORT"),
                        new RequiredPort(19093, "kafka (inside)", "WATTBUS_KAFKA_PORT"),
                        new RequiredPort(19201, "opensearch (inside)", "WATTBUS_OPENSEARCH_PORT"));
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlatformSettings.documented(Map.of("WATTBUS_KAFKA_PORT", "many")))
                .withMessageContaining("WATTBUS_KAFKA_PORT");
        assertThatIllegalArgumentException().isThrownBy(() -> new PartSettings(70_000, 0));
    }

    @Test
    void refusesTheRegistryWithoutItsDatabase() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlatformSettings.onFreePorts(Path.of("x"), Part.REGISTRY))
                .withMessageContaining("PostgreSQL");
    }
}
