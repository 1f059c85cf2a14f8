package io.wattbus.gateway.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.gateway.Api;
import io.wattbus.gateway.Consumed;
import io.wattbus.gateway.EmbeddedPlatform;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.connection.TestStation;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.StationEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two gateways on one database, and stations that land on either. */
class ReplicasIT {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String BOOT =
            "[2,\"b\",\"BootNotification\",{\"chargePointVendor\":\"Acme\",\"chargePointModel\":\"Fast 50\"}]";
    private static final Executor CALLERS = Thread::startVirtualThread;

    private static String databaseUrl;
    private static Replica one;
    private static Replica other;

    private final String stationId = "RE-" + UUID.randomUUID();
    private JdbcClient jdbc;

    @BeforeAll
    static void start() {
        databaseUrl = EmbeddedPlatform.newDatabaseUrl();
        one = Replica.start("one", databaseUrl);
        other = Replica.start("other", databaseUrl);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @BeforeEach
    void register() {
        jdbc = one.part(JdbcClient.class);
        Fixtures.operator(jdbc);
        ok(one.api().put("/api/v1/locations/HEL-1", """
                {"address":"Laituri 1","city":"Helsinki","country":"FIN","timeZone":"Europe/Helsinki",
                 "coordinates":{"latitude":"60.1699","longitude":"24.9384"},"publish":true,
                 "openingTimes":{"twentyFourSeven":true}}"""));
        ok(one.api().put("/api/v1/stations/" + stationId, """
                {"locationId":"HEL-1","password":"%s","evses":[{"evseNumber":1,"connectors":[
                 {"connectorNumber":1,"standard":"IEC_62196_T2_COMBO","format":"CABLE","powerType":"DC",
                  "maxVoltageV":400,"maxAmperageA":250,"maxPowerW":100000}]}]}""".formatted(Replica.PASSWORD)));
    }

    @Test
    void aCommandReachesAStationWhicheverReplicaHoldsIt() throws InterruptedException {
        try (TestStation station = booted(other)) {
            CompletableFuture<Api.Answer> answer = command(one, "Reset", "{\"type\":\"Soft\"}");

            answer(station, station.next());

            assertThat(answer.join().status()).isEqualTo(200);
            assertThat(answer.join().at("/status")).isEqualTo("Accepted");
            Api.Answer stored = one.api().get(commands());
            assertThat(stored.at("/items/0/state")).isEqualTo("ANSWERED");
            assertThat(stored.at("/items/0/gatewayInstance")).isEqualTo("other");
            assertThat(stored.at("/items/0/response/status")).isEqualTo("Accepted");
        }
    }

    @Test
    void aCommandIsShownWithoutPersonalDataAndPageByPage() throws InterruptedException {
        try (TestStation station = booted(one)) {
            for (int i = 0; i < 2; i++) {
                CompletableFuture<Api.Answer> answer =
                        command(one, "RemoteStartTransaction", "{\"idTag\":\"04A1B2C3\",\"connectorId\":1}");
                answer(station, station.next());
                assertThat(answer.join().status()).isEqualTo(200);
            }
        }

        Api.Answer first = other.api().get(commands() + "?limit=1");
        assertThat(first.at("/items/0/request/idTag")).isEqualTo("***");
        assertThat(first.link()).isPresent();
        Api.Answer single = other.api().get(commands() + "/" + first.at("/items/0/commandId"));
        assertThat(single.body()).isEqualTo(first.body().at("/items/0"));
        assertThat(jdbc.sql("select count(*) from station_command where payload is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theErrorOfTheStationComesBackFromTheOtherReplica() throws InterruptedException {
        try (TestStation station = booted(other)) {
            CompletableFuture<Api.Answer> answer = command(one, "UnlockConnector", "{\"connectorId\":1}");

            station.send("[4,\"" + messageId(station.next()) + "\",\"NotSupported\",\"no lock\",{}]");

            assertThat(answer.join().at("/type")).isEqualTo("urn:wattbus:problem:not-supported");
            assertThat(answer.join().at("/ocppErrorDescription")).isEqualTo("no lock");
        }
    }

    @Test
    void aTextThatTheDatabaseCanNotHoldIsAnAnswerAsWell() throws InterruptedException {
        try (TestStation station = booted(other)) {
            CompletableFuture<Api.Answer> answer = command(one, "UnlockConnector", "{\"connectorId\":1}");

            station.send("[4,\"" + messageId(station.next()) + "\",\"InternalError\",\"no\\u0000\",{}]");

            assertThat(answer.join().at("/ocppErrorDescription")).isEqualTo("no\uFFFD");
        }
    }

    @Test
    void aStationThatIsNotAcceptedIsNotSentACommandByTheOtherReplica() {
        try (TestStation _ = other.connect(stationId)) {
            await().untilAsserted(() -> assertThat(
                            command(one, "Reset", "{\"type\":\"Soft\"}").join().at("/type"))
                    .isEqualTo("urn:wattbus:problem:station-not-accepted"));
        }
    }

    @Test
    void theNewestConnectionWinsOverAllReplicas() throws InterruptedException {
        try (TestStation older = booted(one);
                TestStation newer = other.connect(stationId)) {
            assertThat(older.closeCode()).succeedsWithin(SOON).isEqualTo(1008);
            assertThat(newer.ask(BOOT)).contains("Accepted");
            CompletableFuture<Api.Answer> answer = command(one, "Reset", "{\"type\":\"Soft\"}");
            answer(newer, newer.next());

            assertThat(answer.join().status()).isEqualTo(200);
            await().untilAsserted(() -> assertThat(Consumed.of(Topics.STATION_EVENTS, stationId))
                    .extracting(StationEvent::getType)
                    .extracting(Enum::name)
                    .containsExactly("CONNECTED", "BOOTED", "CONNECTED", "BOOTED"));
            assertThat(Consumed.of(Topics.STATION_EVENTS, stationId).get(2).getReason())
                    .isEqualTo("SECOND_CONNECTION");
            assertThat(connected()).isTrue();
        }
    }

    @Test
    void aStationThatMovedIsReachedWhereItIs() throws InterruptedException {
        booted(one).close();
        await().until(() -> !connected());
        try (TestStation station = other.connect(stationId)) {
            await().until(this::connected);
            CompletableFuture<Api.Answer> answer = command(one, "Reset", "{\"type\":\"Soft\"}");

            answer(station, station.next());

            assertThat(answer.join().status()).isEqualTo(200);
        }
    }

    @Test
    void aStationWhoseGatewayStoppedIsOfflineAtOnce() throws InterruptedException {
        Replica third = Replica.start("third", databaseUrl);
        TestStation station = booted(third);
        third.close();
        Instant asked = Instant.now();

        Api.Answer answer = command(one, "Reset", "{\"type\":\"Soft\"}").join();

        assertThat(answer.at("/type")).isEqualTo("urn:wattbus:problem:station-offline");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
        station.close();
    }

    @Test
    void aStationWhoseGatewayDiedIsOfflineAtOnce() throws InterruptedException {
        try (TestStation _ = booted(other)) {
            jdbc.sql("update station_connection set run_id = gen_random_uuid() where station_id = :station")
                    .param("station", stationId)
                    .update();

            assertThat(command(one, "Reset", "{\"type\":\"Soft\"}").join().at("/type"))
                    .isEqualTo("urn:wattbus:problem:station-offline");
        }
    }

    @Test
    void aCommandWhoseSenderDiesIsUnknownAndNotRepeated() throws InterruptedException {
        try (TestStation station = booted(other)) {
            CompletableFuture<Api.Answer> answer = command(one, "Reset", "{\"type\":\"Soft\"}");
            String request = station.next();

            jdbc.sql("update station_command set run_id = gen_random_uuid() where station_id = :station")
                    .param("station", stationId)
                    .update();

            assertThat(answer.join().at("/type")).isEqualTo("urn:wattbus:problem:outcome-unknown");
            answer(station, request);
            assertThat(station.ask("[2,\"h\",\"Heartbeat\",{}]")).startsWith("[3,\"h\"");
            assertThat(one.api().get(commands()).at("/items/0/state")).isEqualTo("UNKNOWN");
        }
    }

    @Test
    void aCommandWhoseConnectionEndsIsUnknown() throws InterruptedException {
        TestStation station = booted(other);
        CompletableFuture<Api.Answer> answer = command(one, "Reset", "{\"type\":\"Soft\"}");
        station.next();

        station.close();

        assertThat(answer.join().at("/type")).isEqualTo("urn:wattbus:problem:outcome-unknown");
    }

    private TestStation booted(Replica replica) throws InterruptedException {
        TestStation station = replica.connect(stationId);
        assertThat(station.ask(BOOT)).contains("Accepted");
        return station;
    }

    private CompletableFuture<Api.Answer> command(Replica replica, String action, String payload) {
        return CompletableFuture.supplyAsync(() -> replica.api().post(commands() + "/" + action, payload), CALLERS);
    }

    private static void answer(TestStation station, String request) {
        station.send("[3,\"" + messageId(request) + "\",{\"status\":\"Accepted\"}]");
    }

    private boolean connected() {
        return one.api()
                .get("/api/v1/stations/" + stationId)
                .at("/connection/connected")
                .equals("true");
    }

    private String commands() {
        return "/api/v1/stations/" + stationId + "/commands";
    }

    private static String messageId(String call) {
        return call.split("\"", -1)[1];
    }

    private static void ok(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 201);
    }
}
