package io.wattbus.gateway.chargingprofile;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Api;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.Tokens;
import io.wattbus.gateway.connection.OcppListener;
import io.wattbus.gateway.connection.TestStation;
import io.wattbus.gateway.registry.Station;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningGateway
class ChargingProfileApiIT {

    private static final String PROFILE = """
            {'connectorId':%d,'csChargingProfiles':{'chargingProfileId':%d,'stackLevel':0,'chargingProfilePurpose':'%s',
            'chargingProfileKind':'Absolute','chargingSchedule':{'chargingRateUnit':'%s',
            'startSchedule':'2026-01-01T00:00:00Z','chargingSchedulePeriod':[{'startPeriod':0,'limit':%s}]}}}""";

    @Autowired
    private OcppListener listener;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final Station registered = Fixtures.station(1);
    private Api operator;
    private TestStation station;

    @BeforeEach
    void boot() throws InterruptedException {
        Fixtures.registered(jdbc, registered);
        Fixtures.token(jdbc, "PROFILE-1", "ACCEPTED");
        operator = Api.on(port).with(Tokens.of("FI*WAT", "stations:read", "commands:write"));
        station = TestStation.connect(listener.port(), registered.id().value(), null, "ocpp1.6");
        station.ask("[2,\"b\",\"BootNotification\",{\"chargePointVendor\":\"Acme\",\"chargePointModel\":\"One\"}]");
    }

    @AfterEach
    void disconnect() {
        station.close();
    }

    @Test
    void showsTheProfilesThatTheStationTookAndWhatTheyComeTo() throws InterruptedException {
        assertThat(limit()).isEmpty();

        set(0, 1, "ChargePointMaxProfile", "W", "11000", "Accepted");
        set(0, 2, "TxDefaultProfile", "A", "16", "Accepted");
        set(1, 3, "TxDefaultProfile", "A", "6", "Rejected");

        Api.Answer profiles = operator.get(path(""));
        assertThat(profiles.body().at("/profiles")).hasSize(2);
        assertThat(profiles.at("/profiles/0/purpose")).isEqualTo("STATION_MAX");
        assertThat(profiles.at("/profiles/1/unit")).isEqualTo("AMPERES");
        assertThat(limit()).isEqualTo("11000");

        command("ClearChargingProfile", "{'chargingProfilePurpose':'ChargePointMaxProfile'}", "Accepted");
        assertThat(limit()).isEqualTo("11040");
        set(0, 2, "TxDefaultProfile", "A", "10", "Accepted");
        assertThat(limit()).isEqualTo("6900");
    }

    @Test
    void forgetsTheProfileOfATransactionWithTheTransaction() throws InterruptedException {
        Instant now = Instant.now();
        String id = station.ask(
                        "[2,\"1\",\"StartTransaction\",{\"connectorId\":1,\"idTag\":\"PROFILE-1\",\"meterStart\":0,"
                                + "\"timestamp\":\"" + now + "\"}]")
                .replaceAll(".*\"transactionId\":(\\d+).*", "$1");
        set(1, 7, "TxProfile", "A", "6", "Accepted");
        assertThat(limit()).isEqualTo("4140");

        station.ask("[2,\"2\",\"StopTransaction\",{\"transactionId\":" + id + ",\"meterStop\":10,\"timestamp\":\""
                + now.plusSeconds(1) + "\"}]");

        assertThat(operator.get(path("")).body().at("/profiles")).isEmpty();
        assertThat(limit()).isEmpty();
    }

    @Test
    void refusesWhatCanNotBeAnsweredAndHidesOtherTenants() {
        assertThat(operator.get(path("/composite?connectorNumber=-1")).status()).isEqualTo(400);
        assertThat(operator.get(path("/composite?connectorNumber=1&durationSeconds=0"))
                        .status())
                .isEqualTo(400);
        assertThat(Api.on(port)
                        .with(Tokens.of("SE*OTH", "stations:read"))
                        .get(path(""))
                        .status())
                .isEqualTo(404);
    }

    private String limit() {
        return operator.get(path("/composite?connectorNumber=1")).at("/limits/0/limitW");
    }

    private void set(int connector, int id, String purpose, String unit, String limit, String status)
            throws InterruptedException {
        command("SetChargingProfile", PROFILE.formatted(connector, id, purpose, unit, limit), status);
    }

    private void command(String action, String payload, String status) throws InterruptedException {
        CompletableFuture<Api.Answer> answer = CompletableFuture.supplyAsync(() -> operator.post(
                "/api/v1/stations/" + registered.id() + "/commands/" + action, payload.replace('\'', '"')));
        station.send("[3,\"" + station.next().split("\"", -1)[1] + "\",{\"status\":\"" + status + "\"}]");
        assertThat(answer.join().at("/status"))
                .as(answer.join().body().toString())
                .isEqualTo(status);
    }

    private String path(String rest) {
        return "/api/v1/stations/" + registered.id() + "/charging-profiles" + rest;
    }
}
