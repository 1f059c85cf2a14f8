package io.wattbus.gateway.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Api;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.Tokens;
import io.wattbus.gateway.registry.Station;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningGateway
class NoticeApiIT {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    @Autowired
    private Notices notices;

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
    void showsWhatAStationTold() {
        notices.keep(
                station,
                new StationNotice(
                        "LogStatusNotification",
                        Optional.of(7),
                        Optional.of("Uploaded"),
                        Map.of("colour", "\"green\" é\n"),
                        NOW));

        Api.Answer answer = operator.get(path());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/items/0/action")).isEqualTo("LogStatusNotification");
        assertThat(answer.at("/items/0/requestId")).isEqualTo("7");
        assertThat(answer.at("/items/0/status")).isEqualTo("Uploaded");
        assertThat(answer.at("/items/0/details/colour")).isEqualTo("\"green\" é\n");
        assertThat(answer.at("/items/0/receivedAt")).isEqualTo("2026-05-01T10:00:00Z");
    }

    @Test
    void listsTheNewestFirstByAction() {
        tell("FirmwareStatusNotification", "Downloading");
        tell("DiagnosticsStatusNotification", "Uploading");
        tell("FirmwareStatusNotification", "Downloaded");

        Api.Answer page = operator.get(path() + "?action=FirmwareStatusNotification&limit=1");
        String next = page.link().orElseThrow().replaceAll("<(.*)>; rel=\"next\"", "$1");

        assertThat(page.at("/items/0/status")).isEqualTo("Downloaded");
        assertThat(operator.get(next).at("/items/0/status")).isEqualTo("Downloading");
        assertThat(operator.get(next).link()).isEmpty();
        assertThat(operator.get(path()).body().at("/items")).hasSize(3);
        assertThat(operator.get(path() + "?cursor=bm8").status()).isEqualTo(400);
    }

    @Test
    void keepsTheNewestOfEachAction() {
        tell("DiagnosticsStatusNotification", "Idle");
        for (int i = 0; i < 105; i++) {
            tell("DataTransfer", "Number " + i);
        }

        Api.Answer answer = operator.get(path() + "?limit=1000");

        assertThat(answer.body().at("/items")).hasSize(101);
        assertThat(answer.at("/items/0/status")).isEqualTo("Number 104");
        assertThat(answer.at("/items/99/status")).isEqualTo("Number 5");
        assertThat(answer.at("/items/100/status")).isEqualTo("Idle");
    }

    @Test
    void settlesWhatWaits() {
        tell("SignCertificate", "Pending");

        notices.settle(station.id(), "SignCertificate", "Pending", "Signed");

        assertThat(operator.get(path()).at("/items/0/status")).isEqualTo("Signed");
    }

    @Test
    void hidesTheNoticesOfOtherTenants() {
        tell("DataTransfer", "UnknownVendorId");

        assertThat(Api.on(port)
                        .with(Tokens.of("SE*OTH", "stations:read"))
                        .get(path())
                        .status())
                .isEqualTo(404);
        assertThat(Api.on(port)
                        .with(Tokens.of("FI*WAT", "commands:write"))
                        .get(path())
                        .status())
                .isEqualTo(403);
    }

    private void tell(String action, String status) {
        notices.keep(station, StationNotice.of(action, status, NOW));
    }

    private String path() {
        return "/api/v1/stations/" + station.id() + "/notices";
    }
}
