package io.wattbus.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.gateway.connection.OcppListener;
import io.wattbus.gateway.connection.TestStation;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.StationEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole gateway from the outside: a station on a socket, an operator on the API, events on the topics. */
@RunningGateway
class GatewayIT {

    private static final String PASSWORD = "a password of sufficient length";
    private static final String BOOT =
            "[2,\"b\",\"BootNotification\",{\"chargePointVendor\":\"Acme\",\"chargePointModel\":\"Fast 50\"}]";

    @Autowired
    private OcppListener listener;

    @LocalServerPort
    private int port;

    private final String stationId = "IT-" + UUID.randomUUID();
    private Api operator;
    private TestStation station;
    private int messages;

    @BeforeEach
    void provisionAndConnect() {
        Api platform = Api.on(port).with(Tokens.of(null, "platform"));
        ok(platform.put(
                "/api/v1/operators/FI*WAT",
                "{\"name\":\"Wattbus\",\"legalEntity\":\"Wattbus Oy\",\"currency\":\"EUR\"}"));
        operator = Api.on(port)
                .with(Tokens.of("FI*WAT", "locations:write", "stations:write", "id-tokens:write", "commands:write"));
        ok(operator.put("/api/v1/locations/HEL-1", """
                {"address":"Laituri 1","city":"Helsinki","country":"FIN","timeZone":"Europe/Helsinki",
                 "coordinates":{"latitude":"60.1699","longitude":"24.9384"},"publish":true,
                 "openingTimes":{"twentyFourSeven":true}}"""));
        ok(operator.put("/api/v1/stations/" + stationId, """
                {"locationId":"HEL-1","password":"%s","evses":[{"evseNumber":1,"connectors":[
                 {"connectorNumber":1,"standard":"IEC_62196_T2_COMBO","format":"CABLE","powerType":"DC",
                  "maxVoltageV":400,"maxAmperageA":250,"maxPowerW":100000}]}]}""".formatted(PASSWORD)));
        ok(operator.put("/api/v1/id-tokens/RFID/04A1B2C3", "{}"));
        station = connect();
    }

    @AfterEach
    void disconnect() {
        station.close();
    }

    @Test
    void carriesASessionFromTheSocketToTheTopics() throws InterruptedException {
        Instant now = Instant.now();
        assertThat(station.ask(BOOT)).contains("\"Accepted\"");
        assertThat(call("Authorize", "{'idTag':'04a1b2c3'}")).contains("\"Accepted\"");
        call("StatusNotification", "{'connectorId':1,'errorCode':'NoError','status':'Preparing'}");
        int id = transactionId(call(
                "StartTransaction",
                "{'connectorId':1,'idTag':'04a1b2c3','meterStart':1000,'timestamp':'" + now + "'}"));
        assertThat(call(
                        "MeterValues",
                        "{'connectorId':1,'transactionId':" + id + ",'meterValue':[{'timestamp':'" + now.plusSeconds(60)
                                + "','sampledValue':[{'value':'1500'}]}]}"))
                .endsWith("{}]");
        assertThat(call(
                        "StopTransaction",
                        "{'transactionId':" + id + ",'meterStop':3500,'timestamp':'" + now.plusSeconds(120) + "'}"))
                .endsWith("{}]");

        await().untilAsserted(() -> assertThat(sessionEvents())
                .extracting(event -> event.getType().name())
                .startsWith("STARTED")
                .endsWith("ENDED"));
        List<ChargingSessionEvent> events = sessionEvents();
        assertThat(events)
                .extracting(ChargingSessionEvent::getSequence)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(events)
                .extracting(ChargingSessionEvent::getSessionId)
                .containsOnly(events.getFirst().getSessionId());
        assertThat(events.getLast().getEnergyMilliWh()).isEqualTo(2_500_000);
        assertThat(events.getLast().getVendor()).isEqualTo("Acme");
    }

    @Test
    void eventsCarryTheTraceOfTheCallThatLedToThem() throws InterruptedException {
        call(
                "StartTransaction",
                "{'connectorId':1,'idTag':'04A1B2C3','meterStart':1000,'timestamp':'" + Instant.now() + "'}");

        await().untilAsserted(() -> assertThat(
                        Consumed.raw(EmbeddedPlatform.kafkaBootstrap(), Topics.CHARGING_SESSIONS.name()))
                .filteredOn(record -> record.key().equals(stationId))
                .extracting(record ->
                        new String(record.headers().lastHeader("traceparent").value(), StandardCharsets.US_ASCII))
                .singleElement()
                .asString()
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
    }

    @Test
    void tellsWhatHappensToAStation() throws InterruptedException {
        station.ask(BOOT);
        call("Authorize", "{'idTag':'NOBODY'}");
        call("StatusNotification", "{'connectorId':1,'errorCode':'GroundFailure','status':'Faulted'}");
        station.close();

        await().untilAsserted(() -> assertThat(Consumed.of(Topics.STATION_EVENTS, stationId).stream()
                        .map(StationEvent::getType)
                        .map(Enum::name))
                .startsWith("CONNECTED", "BOOTED", "AUTHORIZATION_REFUSED")
                .contains("FAULT")
                .endsWith("DISCONNECTED"));
    }

    @Test
    void publishesASessionOnceHoweverOftenTheStationSendsIt() throws InterruptedException {
        Instant now = Instant.now();
        String start = "{'connectorId':1,'idTag':'04A1B2C3','meterStart':1000,'timestamp':'" + now + "'}";
        int id = transactionId(call("StartTransaction", start));
        String stop = "{'transactionId':" + id + ",'meterStop':3500,'timestamp':'" + now.plusSeconds(60) + "'}";

        assertThat(transactionId(call("StartTransaction", start))).isEqualTo(id);
        call("StopTransaction", stop);
        call("StopTransaction", stop);

        await().untilAsserted(() -> assertThat(sessionEvents())
                .extracting(event -> event.getType().name())
                .containsExactly("STARTED", "ENDED"));
    }

    @Test
    void publishesNothingOfWhatItRefuses() throws InterruptedException {
        assertThat(station.ask("garbage")).startsWith("[4,\"-1\",\"FormationViolation\"");
        assertThat(call("StartTransaction", "{'connectorId':'x','idTag':'04A1B2C3','meterStart':1000}"))
                .contains("TypeConstraintViolation");
        assertThat(call("Dance", "{}")).contains("NotImplemented");

        assertThat(station.ask(BOOT)).contains("\"Accepted\"");
        assertThat(sessionEvents()).isEmpty();
    }

    @Test
    void sendsACommandAndGivesTheStationsResponse() throws InterruptedException {
        station.ask(BOOT);
        CompletableFuture<Api.Answer> answer = CompletableFuture.supplyAsync(
                () -> command("RemoteStartTransaction", "{\"idTag\":\"NOT-KNOWN-BEFORE\",\"connectorId\":1}"));

        String request = station.next();
        station.send("[3,\"" + messageId(request) + "\",{\"status\":\"Accepted\"}]");

        assertThat(request).endsWith("\"RemoteStartTransaction\",{\"idTag\":\"NOT-KNOWN-BEFORE\",\"connectorId\":1}]");
        assertThat(answer.join().status()).isEqualTo(200);
        assertThat(answer.join().at("/status")).isEqualTo("Accepted");
        assertThat(call("Authorize", "{'idTag':'NOT-KNOWN-BEFORE'}")).contains("\"Accepted\"");
    }

    @Test
    void tellsTheStationAnotherNameForALongUidAndTheTopicsTheRealOne() throws InterruptedException {
        String uid = "A-DRIVER-OF-AN-APP-WITH-A-LONG-UID";
        station.ask(BOOT);
        CompletableFuture<Api.Answer> answer = CompletableFuture.supplyAsync(
                () -> command("RemoteStartTransaction", "{\"idTag\":\"" + uid + "\",\"connectorId\":1}"));

        String request = station.next();
        station.send("[3,\"" + messageId(request) + "\",{\"status\":\"Accepted\"}]");
        String surrogate = request.replaceAll(".*\"idTag\":\"([^\"]*)\".*", "$1");

        assertThat(answer.join().at("/status")).isEqualTo("Accepted");
        assertThat(surrogate).hasSize(20);
        assertThat(call(
                        "StartTransaction",
                        "{'connectorId':1,'idTag':'" + surrogate + "','meterStart':1000,'timestamp':'" + Instant.now()
                                + "'}"))
                .contains("\"Accepted\"");
        await().untilAsserted(() -> assertThat(sessionEvents())
                .singleElement()
                .extracting(event -> event.getIdToken().getUid())
                .isEqualTo(uid));
    }

    @Test
    void saysWhyACommandWasNotSent() throws InterruptedException {
        await().untilAsserted(() -> problem(command("Reset", "{\"type\":\"Soft\"}"), 409, "station-not-accepted"));
        station.ask(BOOT);
        problem(command("Reset", "{\"type\":\"Gently\"}"), 422, "invalid-payload");
        problem(command("Dance", "{}"), 404, "unknown-action");
        problem(operator.post("/api/v1/stations/NOBODY/commands/Reset", "{}"), 404, "unknown-station");
        problem(
                Api.on(port).with(Tokens.of("SE*OTH", "commands:write")).post(commandPath("Reset"), "{}"),
                404,
                "unknown-station");
        assertThat(Api.on(port)
                        .with(Tokens.of("FI*WAT", "stations:write"))
                        .post(commandPath("Reset"), "{}")
                        .status())
                .isEqualTo(403);

        station.close();
        await().untilAsserted(() -> problem(command("Reset", "{\"type\":\"Soft\"}"), 409, "station-offline"));
    }

    @Test
    void givesTheErrorThatTheStationAnswers() throws InterruptedException {
        station.ask(BOOT);
        CompletableFuture<Api.Answer> answer =
                CompletableFuture.supplyAsync(() -> command("UnlockConnector", "{\"connectorId\":1}"));

        station.send("[4,\"" + messageId(station.next()) + "\",\"NotSupported\",\"no lock\",{}]");

        problem(answer.join(), 502, "not-supported");
        assertThat(answer.join().at("/ocppErrorCode")).isEqualTo("NotSupported");
        assertThat(answer.join().at("/ocppErrorDescription")).isEqualTo("no lock");
    }

    @Test
    void sendsCommandsToAStationThatComesBackWithoutABoot() throws InterruptedException {
        station.ask(BOOT);
        station.close();
        station = connect();
        call("Heartbeat", "{}");
        CompletableFuture<Api.Answer> answer =
                CompletableFuture.supplyAsync(() -> command("Reset", "{\"type\":\"Soft\"}"));

        station.send("[3,\"" + messageId(station.next()) + "\",{\"status\":\"Rejected\"}]");

        assertThat(answer.join().at("/status")).isEqualTo("Rejected");
    }

    private TestStation connect() {
        return TestStation.connect(listener.port(), stationId, TestStation.credentials(stationId, PASSWORD), "ocpp1.6");
    }

    private String call(String action, String payload) throws InterruptedException {
        return station.ask("[2,\"" + messages++ + "\",\"" + action + "\"," + payload.replace('\'', '"') + "]");
    }

    private Api.Answer command(String action, String payload) {
        return operator.post(commandPath(action), payload);
    }

    private String commandPath(String action) {
        return "/api/v1/stations/" + stationId + "/commands/" + action;
    }

    private List<ChargingSessionEvent> sessionEvents() {
        return Consumed.of(Topics.CHARGING_SESSIONS, stationId);
    }

    private static int transactionId(String answer) {
        return Integer.parseInt(answer.replaceAll(".*\"transactionId\":(\\d+).*", "$1"));
    }

    private static String messageId(String call) {
        return call.split("\"", -1)[1];
    }

    private static void problem(Api.Answer answer, int status, String name) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.at("/type")).isEqualTo("urn:wattbus:problem:" + name);
    }

    private static void ok(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 201);
    }
}
