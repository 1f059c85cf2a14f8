package io.wattbus.gateway.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.gateway.Api;
import io.wattbus.gateway.Consumed;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.Tokens;
import io.wattbus.gateway.authorization.Verdict.Reason;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.IdTokenRecord;
import io.wattbus.schemas.avro.IdTokenStatus;
import io.wattbus.schemas.avro.StationEvent;
import io.wattbus.schemas.avro.StationEventType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningGateway
class AuthorizationsIT {

    private static final Instant NOW = Fixtures.CONNECTED_AT;

    @Autowired
    private Authorizations authorizations;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Api operator;

    private final ConnectedStation station = Fixtures.connected(Fixtures.station(2));

    @BeforeEach
    void provisionOperator() {
        Fixtures.operator(jdbc);
        operator = Api.on(port).with(Tokens.of("FI*WAT", "id-tokens:read", "id-tokens:write"));
    }

    @Test
    void judgesTheTokensOfTheStationsOperatorWhateverTheirCase() {
        operator.put("/api/v1/id-tokens/RFID/04AbCd01", "{\"groupId\": \"FAMILY\", \"contractId\": \"FI-WAT-1\"}");
        operator.put("/api/v1/id-tokens/RFID/04ABCD02", "{\"status\": \"BLOCKED\"}");
        operator.put("/api/v1/id-tokens/RFID/04ABCD03", "{\"validUntil\": \"2026-05-01T10:00:00Z\"}");

        assertThat(authorizations.authorize(station, "04aBcD01", NOW))
                .isInstanceOfSatisfying(Verdict.Accepted.class, accepted -> {
                    assertThat(accepted.token().uid()).isEqualTo("04AbCd01");
                    assertThat(accepted.groupId()).contains("FAMILY");
                });
        assertThat(authorizations.authorize(station, "04ABCD02", NOW)).isEqualTo(new Verdict.Refused(Reason.BLOCKED));
        assertThat(authorizations.authorize(station, "04ABCD03", NOW)).isEqualTo(new Verdict.Refused(Reason.EXPIRED));
        assertThat(authorizations.authorize(station, "04ABCD04", NOW)).isEqualTo(new Verdict.Refused(Reason.INVALID));

        List<StationEvent> events = await().until(
                        () -> Consumed.of(
                                Topics.STATION_EVENTS, station.station().id().value()),
                        found -> found.size() == 4);
        assertThat(events.getFirst().getType()).isEqualTo(StationEventType.AUTHORIZATION_ACCEPTED);
        assertThat(events.getFirst().getIdToken().getContractId()).isEqualTo("FI-WAT-1");
        assertThat(events.subList(1, 4))
                .allSatisfy(event -> assertThat(event.getType()).isEqualTo(StationEventType.AUTHORIZATION_REFUSED))
                .extracting(StationEvent::getReason)
                .containsExactly("BLOCKED", "EXPIRED", "INVALID");
    }

    @Test
    void acceptsOnceWhatAnOperatorStartsFromAfar() {
        authorizations.expectRemoteStart(station.station(), 2, "app-user-1", NOW);

        assertThat(authorizations.authorize(station, "APP-USER-1", NOW)).isInstanceOf(Verdict.Accepted.class);
        assertThat(starting(1, NOW).accepted()).as("at another connector").isFalse();
        assertThat(starting(2, NOW).accepted()).as("where it is expected").isTrue();
        assertThat(starting(2, NOW).accepted()).as("a second time").isFalse();
    }

    @Test
    void forgetsAStartFromAfarAfterAQuarterOfAnHour() {
        authorizations.expectRemoteStart(station.station(), 0, "APP-USER-1", NOW);

        assertThat(starting(1, NOW.plus(Duration.ofMinutes(15))).accepted()).isFalse();
        assertThat(starting(1, NOW.plus(Duration.ofMinutes(15)).minusMillis(1)).accepted())
                .isTrue();
    }

    @Test
    void publishesATokenWheneverItChanges() {
        String path = "/api/v1/id-tokens/RFID/";
        assertThat(operator.put(path + "04Ef01", "{}").status()).isEqualTo(201);
        assertThat(operator.put(path + "04EF01", "{}").status()).isEqualTo(200);
        assertThat(operator.put(path + "04EF01", "{\"status\": \"BLOCKED\"}").at("/uid"))
                .isEqualTo("04Ef01");

        List<IdTokenRecord> records =
                await().until(() -> Consumed.of(Topics.ID_TOKENS, "FI*WAT/RFID/04Ef01"), found -> found.size() == 2);
        assertThat(records)
                .extracting(IdTokenRecord::getStatus)
                .containsExactly(IdTokenStatus.ACCEPTED, IdTokenStatus.BLOCKED);
    }

    @Test
    void givesTokensToTheirOperatorAlone() {
        operator.put("/api/v1/id-tokens/RFID/04EF02", "{}");
        Api other = Api.on(port).with(Tokens.of("SE*OTH", "id-tokens:read"));

        assertThat(operator.get("/api/v1/id-tokens/RFID/04ef02").at("/status")).isEqualTo("ACCEPTED");
        assertThat(other.get("/api/v1/id-tokens/RFID/04EF02").status()).isEqualTo(404);
        assertThat(other.get("/api/v1/id-tokens").body().at("/items")).isEmpty();
    }

    @Test
    void refusesTokensThatCanNotBe() {
        assertThat(operator.post("/api/v1/id-tokens", "{\"type\": \"RFID\"}").at("/errors/0/field"))
                .isEqualTo("uid");
        assertThat(operator.post("/api/v1/id-tokens", "{\"uid\": \"1\"}").at("/errors/0/field"))
                .isEqualTo("type");
        assertThat(operator.post("/api/v1/id-tokens", "{\"type\": \"RFID\", \"uid\": \"04EF03\"}")
                        .status())
                .isEqualTo(201);
        assertThat(operator.post("/api/v1/id-tokens", "{\"type\": \"RFID\", \"uid\": \"04ef03\"}")
                        .status())
                .isEqualTo(409);
        assertThat(operator.put("/api/v1/id-tokens/PLASTIC/1", "{}").status()).isEqualTo(400);
        assertThat(operator.put("/api/v1/id-tokens/RFID/1", "{\"status\": \"LOST\"}")
                        .status())
                .isEqualTo(400);
    }

    private Authorization starting(int connector, Instant at) {
        return authorizations.starting(station.station(), connector, "APP-USER-1", at, at);
    }
}
