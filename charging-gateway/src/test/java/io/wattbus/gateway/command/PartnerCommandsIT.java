package io.wattbus.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.gateway.Api;
import io.wattbus.gateway.Consumed;
import io.wattbus.gateway.EmbeddedPlatform;
import io.wattbus.gateway.FixedIdSerializer;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.Tokens;
import io.wattbus.gateway.connection.OcppListener;
import io.wattbus.gateway.connection.TestStation;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.IdToken;
import io.wattbus.schemas.avro.IdTokenType;
import io.wattbus.schemas.avro.StationCommand;
import io.wattbus.schemas.avro.StationCommandOutcome;
import io.wattbus.schemas.avro.StationCommandResult;
import io.wattbus.schemas.avro.StationCommandType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** Partners' commands: records in, a station on a socket, and records out. */
@RunningGateway
class PartnerCommandsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "a password of sufficient length";
    private static final String BOOT =
            "[2,\"b\",\"BootNotification\",{\"chargePointVendor\":\"Acme\",\"chargePointModel\":\"Fast 50\"}]";

    @Autowired
    private OcppListener listener;

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    @LocalServerPort
    private int port;

    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", EmbeddedPlatform.kafkaBootstrap()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    private final String stationId = "PC-" + UUID.randomUUID();
    private TestStation station;
    private int messages;

    @BeforeEach
    void provisionAndConnect() throws InterruptedException {
        Api.on(port)
                .with(Tokens.of(null, "platform"))
                .put(
                        "/api/v1/operators/FI*WAT",
                        "{\"name\":\"Wattbus\",\"legalEntity\":\"Wattbus Oy\",\"currency\":\"EUR\"}");
        Api operator = Api.on(port).with(Tokens.of("FI*WAT", "locations:write", "stations:write"));
        operator.put("/api/v1/locations/HEL-1", """
                {"address":"Laituri 1","city":"Helsinki","country":"FIN","timeZone":"Europe/Helsinki",
                 "coordinates":{"latitude":"60.1699","longitude":"24.9384"},"publish":true,
                 "openingTimes":{"twentyFourSeven":true}}""");
        operator.put("/api/v1/stations/" + stationId, """
                {"locationId":"HEL-1","password":"%s","evses":[
                 {"evseNumber":1,"connectors":[
                 {"connectorNumber":1,"standard":"IEC_62196_T2_COMBO","format":"CABLE","powerType":"DC",
                  "maxVoltageV":400,"maxAmperageA":250,"maxPowerW":100000}]},
                 {"evseNumber":2,"connectors":[
                 {"connectorNumber":2,"standard":"IEC_62196_T2_COMBO","format":"CABLE","powerType":"DC",
                  "maxVoltageV":400,"maxAmperageA":250,"maxPowerW":100000}]}]}""".formatted(PASSWORD));
        station = TestStation.connect(
                listener.port(), stationId, TestStation.credentials(stationId, PASSWORD), "ocpp1.6");
        station.ask(BOOT);
        await().atMost(PATIENCE)
                .until(() -> !listeners
                        .getListenerContainer("station-commands")
                        .getAssignedPartitions()
                        .isEmpty());
    }

    @AfterEach
    void disconnect() {
        station.close();
        producer.close();
    }

    @Test
    void aStartIsOfTheWholeTokenAndItsReferenceIsInTheSession() throws InterruptedException {
        StationCommand start = start().build();
        publish(start);

        String request = next();
        assertThat(request).contains("\"RemoteStartTransaction\"").contains("\"connectorId\":2");
        answer(request, "Accepted");
        assertThat(result(start)).isEqualTo(StationCommandOutcome.ACCEPTED);

        String idTag = request.replaceAll(".*\"idTag\":\"([^\"]*)\".*", "$1");
        assertThat(idTag).hasSize(20);
        assertThat(begin(2, idTag)).contains("\"Accepted\"");
        ChargingSessionEvent event = session();
        assertThat(event.getIdToken().getUid()).isEqualTo("a-driver-of-an-app-with-a-long-uid");
        assertThat(event.getIdToken().getIssuingParty()).isEqualTo("SE*EMP");
        assertThat(event.getIdToken().getContractId()).isEqualTo("SE-EMP-C1");
        assertThat(event.getAuthorizationReference()).isEqualTo("REF-1");
        assertThat(event.getAuthMethod()).isEqualTo("COMMAND");
    }

    @Test
    void aSessionIsStoppedByItsId() throws InterruptedException {
        StationCommand start = start().build();
        publish(start);
        String request = next();
        answer(request, "Accepted");
        begin(2, request.replaceAll(".*\"idTag\":\"([^\"]*)\".*", "$1"));
        ChargingSessionEvent event = session();

        StationCommand stop = command(StationCommandType.STOP_SESSION)
                .setSessionId(event.getSessionId())
                .build();
        publish(stop);

        String stopping = next();
        assertThat(stopping)
                .endsWith("\"RemoteStopTransaction\",{\"transactionId\":" + event.getTransactionId() + "}]");
        answer(stopping, "Accepted");
        assertThat(result(stop)).isEqualTo(StationCommandOutcome.ACCEPTED);
    }

    @Test
    void aConnectorIsUnlockedAndTheStationsWordsAreUnderstood() throws InterruptedException {
        for (var expected : Map.of(
                        "Unlocked", StationCommandOutcome.ACCEPTED,
                        "UnlockFailed", StationCommandOutcome.FAILED,
                        "NotSupported", StationCommandOutcome.NOT_SUPPORTED)
                .entrySet()) {
            StationCommand unlock = command(StationCommandType.UNLOCK_CONNECTOR)
                    .setEvseUid(evseUid(1))
                    .setConnectorNumber(1)
                    .build();
            publish(unlock);
            String request = next();
            assertThat(request).endsWith("\"UnlockConnector\",{\"connectorId\":1}]");
            answer(request, expected.getKey());
            assertThat(result(unlock)).isEqualTo(expected.getValue());
        }
    }

    @Test
    void aStationThatDoesNotWantToOrCannotIsToldOf() throws InterruptedException {
        StationCommand rejected = start().build();
        publish(rejected);
        answer(next(), "Rejected");
        assertThat(result(rejected)).isEqualTo(StationCommandOutcome.REJECTED);

        StationCommand failed = start().build();
        publish(failed);
        station.send("[4,\"" + messageId(next()) + "\",\"InternalError\",\"relay stuck\",{}]");
        assertThat(result(failed)).isEqualTo(StationCommandOutcome.FAILED);

        StationCommand unsupported = start().build();
        publish(unsupported);
        station.send("[4,\"" + messageId(next()) + "\",\"NotImplemented\",\"\",{}]");
        assertThat(result(unsupported)).isEqualTo(StationCommandOutcome.NOT_SUPPORTED);
    }

    @Test
    void aRecordThatComesAgainStartsNothingTwice() throws InterruptedException {
        StationCommand start = start().build();
        publish(start);
        publish(start);
        StationCommand next = start().build();
        publish(next);

        answer(next(), "Accepted");
        answer(next(), "Accepted");

        assertThat(result(next)).isEqualTo(StationCommandOutcome.ACCEPTED);
        assertThat(results(start)).containsExactly(StationCommandOutcome.ACCEPTED);
        assertThat(station.ask("[2,\"last\",\"Heartbeat\",{}]")).startsWith("[3,\"last\"");
    }

    @Test
    void whatFitsNothingIsNotSent() throws InterruptedException {
        StationCommand foreign = start().setOperatorId("SE*OTH").build();
        StationCommand late =
                start().setExpiresAt(Instant.now().minusSeconds(1)).build();
        StationCommand nowhere = start().setEvseUid("nowhere").build();
        StationCommand nothing = command(StationCommandType.STOP_SESSION)
                .setSessionId(UUID.randomUUID())
                .build();
        StationCommand unknown = command(StationCommandType.UNKNOWN).build();
        List.of(foreign, late, nowhere, nothing, unknown).forEach(this::publish);

        assertThat(result(foreign)).isEqualTo(StationCommandOutcome.REJECTED);
        assertThat(result(late)).isEqualTo(StationCommandOutcome.EXPIRED);
        assertThat(result(nowhere)).isEqualTo(StationCommandOutcome.REJECTED);
        assertThat(result(nothing)).isEqualTo(StationCommandOutcome.REJECTED);
        assertThat(result(unknown)).isEqualTo(StationCommandOutcome.NOT_SUPPORTED);
        assertThat(station.ask("[2,\"last\",\"Heartbeat\",{}]")).startsWith("[3,\"last\"");
    }

    @Test
    void aStationThatIsAwayIsOffline() {
        station.close();
        await().atMost(PATIENCE)
                .until(() -> Consumed.of(Topics.STATION_EVENTS, stationId).stream()
                        .anyMatch(event -> event.getType().name().equals("DISCONNECTED")));
        StationCommand start = start().build();

        publish(start);

        assertThat(result(start)).isEqualTo(StationCommandOutcome.OFFLINE);
    }

    private StationCommand.Builder start() {
        return command(StationCommandType.START_SESSION)
                .setEvseUid(evseUid(2))
                .setIdToken(
                        new IdToken("a-driver-of-an-app-with-a-long-uid", IdTokenType.APP_USER, "SE*EMP", "SE-EMP-C1"))
                .setAuthorizationReference("REF-1");
    }

    private StationCommand.Builder command(StationCommandType type) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return StationCommand.newBuilder()
                .setCommandId(UUID.randomUUID())
                .setOperatorId("FI*WAT")
                .setStationId(stationId)
                .setPartyId("SE*EMP")
                .setType(type)
                .setRequestedAt(now)
                .setExpiresAt(now.plusSeconds(60));
    }

    /** As {@code locations} tells it. */
    private String evseUid(int number) {
        return await().atMost(PATIENCE)
                .until(
                        () -> Consumed.of(Topics.LOCATIONS, "FI*WAT/HEL-1").stream()
                                .flatMap(location -> location.getEvses().stream())
                                .filter(evse -> evse.getStationId().equals(stationId) && evse.getEvseNumber() == number)
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst()
                .getEvseUid();
    }

    private void publish(StationCommand command) {
        try (FixedIdSerializer serializer = new FixedIdSerializer()) {
            serializer.configure(EmbeddedPlatform.wireFormat().config(), false);
            producer.send(new ProducerRecord<>(
                            Topics.STATION_COMMANDS.name(),
                            stationId.getBytes(StandardCharsets.UTF_8),
                            serializer.serialize(Topics.STATION_COMMANDS.name(), command)))
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<StationCommandOutcome> results(StationCommand command) {
        return Consumed.of(Topics.STATION_COMMAND_RESULTS, stationId).stream()
                .filter(result -> result.getCommandId().equals(command.getCommandId()))
                .map(StationCommandResult::getOutcome)
                .toList();
    }

    private StationCommandOutcome result(StationCommand command) {
        return await().atMost(PATIENCE)
                .until(() -> results(command), found -> !found.isEmpty())
                .getFirst();
    }

    private ChargingSessionEvent session() {
        return await().atMost(PATIENCE)
                .until(() -> Consumed.of(Topics.CHARGING_SESSIONS, stationId), events -> !events.isEmpty())
                .getFirst();
    }

    private String begin(int connector, String idTag) throws InterruptedException {
        return station.ask(
                "[2,\"%d\",\"StartTransaction\",{\"connectorId\":%d,\"idTag\":\"%s\",\"meterStart\":1,\"timestamp\":\"%s\"}]"
                        .formatted(messages++, connector, idTag, Instant.now()));
    }

    private String next() throws InterruptedException {
        return station.next();
    }

    private void answer(String request, String status) {
        station.send("[3,\"" + messageId(request) + "\",{\"status\":\"" + status + "\"}]");
    }

    private static String messageId(String call) {
        return call.split("\"", -1)[1];
    }
}
