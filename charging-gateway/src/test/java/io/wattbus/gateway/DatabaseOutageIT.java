package io.wattbus.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.wattbus.gateway.registry.Admission;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.registry.Stations;
import io.wattbus.gateway.station.BootReport;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.StationReports;
import io.wattbus.schemas.Topics;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.env.MapPropertySource;

/** A gateway whose database goes away and comes back. */
class DatabaseOutageIT {

    private static final BootReport BOOT = new BootReport("Acme", "Fast 50", Optional.empty(), Optional.empty());

    @TempDir
    private Path data;

    @Test
    void turnsStationsAwayQuicklyAndGoesOnByItself() throws IOException {
        EmbeddedPostgres before = database(0);
        int databasePort = before.getPort();
        try (ConfigurableApplicationContext gateway = gateway(before)) {
            Stations stations = gateway.getBean(Stations.class);
            StationReports reports = gateway.getBean(StationReports.class);
            ConnectedStation station = Fixtures.connected(Fixtures.station(1));
            await().ignoreExceptions().untilAsserted(() -> reports.booted(station, BOOT, Instant.now()));

            before.close();
            Instant asked = Instant.now();
            assertThatExceptionOfType(NestedRuntimeException.class)
                    .isThrownBy(() -> stations.admit(new StationId("NOBODY"), Optional.empty()));
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));

            try (EmbeddedPostgres after = database(databasePort)) {
                await().ignoreExceptions()
                        .until(() -> stations.admit(new StationId("NOBODY"), Optional.empty())
                                instanceof Admission.UnknownStation);
                reports.booted(station, BOOT, Instant.now());
                await().untilAsserted(() -> assertThat(Consumed.of(
                                Topics.STATION_EVENTS, station.station().id().value()))
                        .hasSizeGreaterThanOrEqualTo(2));
                assertThat(after.getPort()).isEqualTo(databasePort);
            }
        }
    }

    private EmbeddedPostgres database(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    private static ConfigurableApplicationContext gateway(EmbeddedPostgres database) {
        String url = database.getJdbcUrl("postgres", "postgres");
        return new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(
                        new EmbeddedPlatform(),
                        context -> context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("outage", Map.of("spring.datasource.url", url))))
                .run();
    }
}
