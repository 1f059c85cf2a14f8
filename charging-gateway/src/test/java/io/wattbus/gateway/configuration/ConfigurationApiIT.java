package io.wattbus.gateway.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Api;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.Tokens;
import io.wattbus.gateway.registry.Station;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningGateway
class ConfigurationApiIT {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    @Autowired
    private Configurations configurations;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final Station station = Fixtures.station(1);
    private Api operator;

    @BeforeEach
    void provision() {
        Fixtures.registered(jdbc, station);
        operator = Api.on(port).with(Tokens.of("FI*WAT", "stations:read"));
    }

    @Test
    void showsHowAStationIsSet() {
        report(true, List.of(setting("B", "2"), setting("A", "1")), List.of());

        Api.Answer answer = operator.get(path());

        assertThat(answer.at("/settings/0/name")).isEqualTo("A");
        assertThat(answer.at("/settings/0/value")).isEqualTo("1");
        assertThat(answer.at("/settings/0/readOnly")).isEqualTo("false");
        assertThat(answer.at("/settings/0/reportedAt")).isEqualTo("2026-05-01T10:00:00Z");
        assertThat(answer.at("/settings/1/name")).isEqualTo("B");
    }

    @Test
    void replacesWhatIsReportedAgain() {
        report(true, List.of(setting("A", "1"), setting("B", "2"), setting("C", "3")), List.of());
        report(false, List.of(setting("A", "10")), List.of("B"));

        assertThat(operator.get(path()).body().at("/settings")).hasSize(2);
        assertThat(operator.get(path()).at("/settings/0/value")).isEqualTo("10");

        report(true, List.of(setting("D", "4")), List.of());
        assertThat(operator.get(path()).body().at("/settings")).hasSize(1);
    }

    @Test
    void storesNoSecret() {
        report(true, List.of(setting("AuthorizationKey", "0123456789abcdef")), List.of());

        Api.Answer answer = operator.get(path());

        assertThat(answer.at("/settings/0/secret")).isEqualTo("true");
        assertThat(answer.body().toString()).doesNotContain("0123456789abcdef");
    }

    @Test
    void hidesTheStationsOfOtherTenants() {
        assertThat(operator.get(path()).body().at("/settings")).isEmpty();
        assertThat(Api.on(port)
                        .with(Tokens.of("SE*OTH", "stations:read"))
                        .get(path())
                        .status())
                .isEqualTo(404);
    }

    private void report(boolean complete, List<Setting> settings, List<String> unknown) {
        configurations.reported(station.id(), new ConfigurationReport(complete, settings, unknown, NOW));
    }

    private static Setting setting(String name, String value) {
        return new Setting(name, Optional.of(value), false);
    }

    private String path() {
        return "/api/v1/stations/" + station.id() + "/configuration";
    }
}
