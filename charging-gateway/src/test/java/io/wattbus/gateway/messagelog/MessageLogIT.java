package io.wattbus.gateway.messagelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.gateway.Api;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.Tokens;
import io.wattbus.gateway.connection.OcppListener;
import io.wattbus.gateway.connection.TestStation;
import io.wattbus.gateway.messagelog.LoggedFrame.Direction;
import io.wattbus.gateway.messagelog.LoggedFrame.Kind;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.rest.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;

@RunningGateway
class MessageLogIT {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private static final PageRequest ALL = new PageRequest(1000, "");

    @Autowired
    private OcppListener listener;

    @Autowired
    private MessageRepository repository;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final String stationId = "ML-" + UUID.randomUUID();
    private final Station station = Fixtures.station(1);
    private Api operator;

    @BeforeEach
    void provision() {
        Fixtures.registered(jdbc, station);
        operator = Api.on(port).with(Tokens.of("FI*WAT", "stations:read", "stations:write", "commands:write"));
        assertThat(operator.put("/api/v1/stations/" + stationId, """
                {"locationId":"HEL-1","securityProfile":0,"evses":[{"evseNumber":1,"connectors":[
                 {"connectorNumber":1,"standard":"IEC_62196_T2","format":"SOCKET","powerType":"AC_3_PHASE",
                  "maxVoltageV":230,"maxAmperageA":32,"maxPowerW":22000}]}]}""").status()).isEqualTo(201);
    }

    @Test
    void showsWhatWasSaidMaskedAndTheNewestFirst() throws InterruptedException {
        try (TestStation talking = TestStation.connect(listener.port(), stationId, null, "ocpp1.6")) {
            talking.ask("[2,\"1\",\"BootNotification\",{\"chargePointVendor\":\"Acme\",\"chargePointModel\":\"One\"}]");
            talking.ask("[2,\"2\",\"Authorize\",{\"idTag\":\"NOBODY-1\"}]");
            talking.ask("[2,\"3\",\"Authorize\",{\"idTag\":7}]");
            talking.ask("garbage of NOBODY-3");
            CompletableFuture<Api.Answer> reset = CompletableFuture.supplyAsync(() -> operator.post(
                    path("/commands/ChangeConfiguration"), "{\"key\":\"AuthorizationKey\",\"value\":\"S3\"}"));
            talking.send("[3,\"" + talking.next().split("\"", -1)[1] + "\",{\"status\":\"Accepted\"}]");
            assertThat(reset.join().status()).isEqualTo(200);
        }
        await().until(() -> operator.get(path("/messages")).body().at("/items").size() == 10);

        Api.Answer all = operator.get(path("/messages"));
        assertThat(all.body().toString()).doesNotContain("NOBODY").doesNotContain("S3");
        assertThat(kinds(all))
                .containsExactly(
                        "IN CALL_RESULT ChangeConfiguration answered",
                        "OUT CALL ChangeConfiguration ",
                        "OUT CALL_ERROR  not-json",
                        "IN UNREADABLE  not-json",
                        "OUT CALL_ERROR Authorize TypeConstraintViolation",
                        "IN CALL Authorize ",
                        "OUT CALL_RESULT Authorize answered",
                        "IN CALL Authorize ",
                        "OUT CALL_RESULT BootNotification answered",
                        "IN CALL BootNotification ");
        assertThat(all.at("/items/0/latencyMs")).isNotEmpty();
        assertThat(all.at("/items/7/payload/idTag")).isEqualTo("***");
        assertThat(all.at("/items/9/messageId")).isEqualTo("1");
        assertThat(all.at("/items/9/payload/chargePointVendor")).isEqualTo("Acme");
    }

    @Test
    void listsByActionAndPage() {
        repository.add(List.of(frame("Heartbeat"), frame("Authorize"), frame("Heartbeat")));
        String messages = "/api/v1/stations/" + station.id() + "/messages";

        Api.Answer first = operator.get(messages + "?action=Heartbeat&limit=1");
        String next = first.link().orElseThrow().replaceAll("<(.*)>; rel=\"next\"", "$1");

        assertThat(first.body().at("/items")).hasSize(1);
        assertThat(operator.get(next).body().at("/items")).hasSize(1);
        assertThat(operator.get(next).link()).isEmpty();
        assertThat(operator.get(messages).body().at("/items")).hasSize(3);
        assertThat(operator.get(messages + "?cursor=bm8").status()).isEqualTo(400);
    }

    @Test
    void keepsTheNewestOfEachStationForSomeTime() {
        Station other = Fixtures.station(1);
        repository.add(IntStream.range(0, 7)
                .mapToObj(i -> frame(station, "A" + i, NOW))
                .toList());
        repository.add(
                IntStream.range(0, 2).mapToObj(i -> frame(other, "B" + i, NOW)).toList());

        repository.forgetAllBut(3, List.of(station.id().value(), other.id().value()));

        assertThat(actions(station)).containsExactly("A6", "A5", "A4");
        assertThat(actions(other)).containsExactly("B1", "B0");

        repository.add(List.of(frame(other, "B2", NOW.minus(Duration.ofDays(5000)))));
        repository.forgetBefore(NOW.minus(Duration.ofDays(4000)));

        assertThat(actions(other)).containsExactly("B1", "B0");
    }

    @Test
    void hidesTheMessagesOfOtherTenants() {
        assertThat(Api.on(port)
                        .with(Tokens.of("SE*OTH", "stations:read"))
                        .get(path("/messages"))
                        .status())
                .isEqualTo(404);
        assertThat(Api.on(port)
                        .with(Tokens.of("FI*WAT", "commands:write"))
                        .get(path("/messages"))
                        .status())
                .isEqualTo(403);
    }

    private static List<String> kinds(Api.Answer answer) {
        return answer.body()
                .at("/items")
                .valueStream()
                .map(item -> String.join(
                        " ",
                        item.path("direction").asString(),
                        item.path("kind").asString(),
                        item.path("action").asString(""),
                        item.path("outcome").asString("")))
                .toList();
    }

    private List<String> actions(Station of) {
        return repository.list(of.operatorId(), of.id(), null, Long.MAX_VALUE, ALL).stream()
                .map(MessageView::action)
                .toList();
    }

    private LoggedFrame frame(String action) {
        return frame(station, action, NOW);
    }

    private static LoggedFrame frame(Station of, String action, Instant at) {
        return new LoggedFrame(
                of,
                at,
                Direction.IN,
                Kind.CALL,
                Optional.of("1"),
                Optional.of(action),
                Optional.empty(),
                Optional.of(JsonNodeFactory.instance.objectNode()));
    }

    private String path(String rest) {
        return "/api/v1/stations/" + stationId + rest;
    }
}
