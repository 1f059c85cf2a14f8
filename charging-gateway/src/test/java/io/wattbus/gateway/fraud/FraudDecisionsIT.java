package io.wattbus.gateway.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.gateway.Api;
import io.wattbus.gateway.Consumed;
import io.wattbus.gateway.EmbeddedPlatform;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.Tokens;
import io.wattbus.gateway.connection.OcppListener;
import io.wattbus.gateway.connection.TestStation;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.FraudAction;
import io.wattbus.schemas.avro.FraudDecision;
import io.wattbus.schemas.avro.FraudSubjectType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** What the fraud checks decide, from the topic to the charger. */
@RunningGateway
class FraudDecisionsIT {

    private static final String PASSWORD = "a password of sufficient length";
    private static final String BOOT =
            "[2,\"b\",\"BootNotification\",{\"chargePointVendor\":\"Acme\",\"chargePointModel\":\"Fast 50\"}]";

    @Autowired
    private OcppListener listener;

    @Autowired
    private KafkaListenerEndpointRegistry containers;

    @Autowired
    private MeterRegistry meters;

    @LocalServerPort
    private int port;

    private final DecisionTopic topic = new DecisionTopic();
    private final String stationId = "FRAUD-" + UUID.randomUUID();
    private final String uid = "f" + UUID.randomUUID().toString().substring(0, 12);
    private TestStation station;
    private int messages;

    @BeforeEach
    void provisionAndConnect() throws InterruptedException {
        Api.on(port)
                .with(Tokens.of(null, "platform"))
                .put(
                        "/api/v1/operators/FI*WAT",
                        "{\"name\":\"Wattbus\",\"legalEntity\":\"Wattbus Oy\",\"currency\":\"EUR\"}");
        Api operator = Api.on(port).with(Tokens.of("FI*WAT", "locations:write", "stations:write", "id-tokens:write"));
        operator.put("/api/v1/locations/HEL-1", """
                {"address":"Laituri 1","city":"Helsinki","country":"FIN","timeZone":"Europe/Helsinki",
                 "coordinates":{"latitude":"60.1699","longitude":"24.9384"},"publish":true,
                 "openingTimes":{"twentyFourSeven":true}}""");
        operator.put("/api/v1/stations/" + stationId, """
                {"locationId":"HEL-1","password":"%s","evses":[{"evseNumber":1,"connectors":[
                 {"connectorNumber":1,"standard":"IEC_62196_T2_COMBO","format":"CABLE","powerType":"DC",
                  "maxVoltageV":400,"maxAmperageA":250,"maxPowerW":100000}]}]}""".formatted(PASSWORD));
        assertThat(operator.put("/api/v1/id-tokens/RFID/" + uid, "{}").status()).isEqualTo(201);
        station = connect();
        station.ask(BOOT);
    }

    @AfterEach
    void disconnect() {
        station.close();
        topic.close();
    }

    @Test
    void blockedTokenIsRefusedUntilItIsReleased() throws InterruptedException {
        FraudDecision block = block().build();
        apply(block);

        assertThat(authorize()).contains("\"Blocked\"");
        assertThat(start(Instant.now())).contains("\"Blocked\"");

        apply(release(block));

        assertThat(authorize()).contains("\"Accepted\"");
    }

    @Test
    void releaseThatComesBeforeItsBlockLeavesNothingBlocked() throws InterruptedException {
        FraudDecision block = block().build();

        apply(release(block));
        apply(block);

        assertThat(authorize()).contains("\"Accepted\"");
    }

    @Test
    void decisionsThatAreTooOldOrOfAnotherOperatorAreIgnored() throws InterruptedException {
        apply(block().setValidUntil(Instant.now().minusSeconds(1)).build());
        apply(block().setOperatorId("SE*OTH").build());
        apply(block().setOperatorId("SE*OTH").setSubject("SE*OTH/RFID/" + uid).build());
        start(Instant.now());
        apply(stop().setOperatorId("SE*OTH").build());

        assertThat(authorize()).contains("\"Accepted\"");
        assertThat(refused("EXPIRED")).isPositive();
        assertThat(refused("FOREIGN")).isPositive();
        assertThat(station.ask("[2,\"last\",\"Heartbeat\",{}]")).startsWith("[3,\"last\"");
    }

    @Test
    void stoppedTransactionIsStoppedOnceHoweverOftenTheTopicIsRead() throws Exception {
        String transactionId = transactionId(start(Instant.now()));
        topic.publish(stop().build());

        String request = station.next();
        assertThat(request).endsWith("\"RemoteStopTransaction\",{\"transactionId\":" + transactionId + "}]");
        station.send("[3,\"" + messageId(request) + "\",{\"status\":\"Accepted\"}]");
        assertThat(call(
                        "StopTransaction",
                        "{'transactionId':" + transactionId + ",'meterStop':2000,'reason':'Remote','timestamp':'"
                                + Instant.now() + "'}"))
                .endsWith("{}]");

        double repeated = events("repeated");
        DecisionTopic.replay(containers.getListenerContainer("fraud-decisions"));
        await().until(() -> events("repeated") > repeated);
        apply(stop().build());

        assertThat(station.ask("[2,\"last\",\"Heartbeat\",{}]")).startsWith("[3,\"last\"");
    }

    @Test
    void stopWaitsForAStationThatIsAway() throws InterruptedException {
        String transactionId = transactionId(start(Instant.now()));
        station.close();
        await().until(() -> Consumed.of(Topics.STATION_EVENTS, stationId).stream()
                .anyMatch(event -> event.getType().name().equals("DISCONNECTED")));
        apply(stop().build());

        station = connect();

        assertThat(station.next()).endsWith("\"RemoteStopTransaction\",{\"transactionId\":" + transactionId + "}]");
    }

    @Test
    void whatIsNoDecisionIsPutAsideAsItIsAndTheNextOneCounts() throws InterruptedException {
        byte[] poison = ("no decision " + uid).getBytes(StandardCharsets.UTF_8);
        FraudDecision block = block().build();

        topic.publish(block.getSubject(), poison);
        apply(block);

        assertThat(authorize()).contains("\"Blocked\"");
        await().untilAsserted(() -> assertThat(
                        Consumed.raw(EmbeddedPlatform.kafkaBootstrap(), "fraud-decisions.charging-gateway.dlt"))
                .extracting(ConsumerRecord::value)
                .contains(poison));
    }

    /** Publishes {@code decision} and waits until it was judged. */
    private void apply(FraudDecision decision) {
        double before = judged();
        topic.publish(decision);
        await().until(() -> judged() > before);
    }

    private double judged() {
        return events("applied") + events("ignored") + events("repeated");
    }

    private double events(String outcome) {
        return meters.counter("wattbus.events", "topic", "fraud-decisions", "outcome", outcome)
                .count();
    }

    private double refused(String reason) {
        return meters.counter("wattbus.decisions.refused", "reason", reason).count();
    }

    private FraudDecision.Builder block() {
        return decision(FraudAction.BLOCK)
                .setSubjectType(FraudSubjectType.ID_TOKEN)
                .setSubject("FI*WAT/RFID/" + uid.toUpperCase(Locale.ROOT));
    }

    private FraudDecision release(FraudDecision block) {
        return decision(FraudAction.RELEASE)
                .setSubjectType(block.getSubjectType())
                .setSubject(block.getSubject())
                .setReleases(block.getDecisionId())
                .build();
    }

    private FraudDecision.Builder stop() {
        UUID session = await().until(
                        () -> Consumed.of(Topics.CHARGING_SESSIONS, stationId), events -> !events.isEmpty())
                .getFirst()
                .getSessionId();
        return decision(FraudAction.STOP)
                .setSubjectType(FraudSubjectType.SESSION)
                .setSubject(session.toString())
                .setSessionId(session);
    }

    private static FraudDecision.Builder decision(FraudAction action) {
        return FraudDecision.newBuilder()
                .setDecisionId(UUID.randomUUID())
                .setAction(action)
                .setOperatorId("FI*WAT")
                .setRule("TEST")
                .setReason("A test.")
                .setDecidedAt(Instant.now());
    }

    private TestStation connect() {
        return TestStation.connect(listener.port(), stationId, TestStation.credentials(stationId, PASSWORD), "ocpp1.6");
    }

    private String authorize() throws InterruptedException {
        return call("Authorize", "{'idTag':'" + uid + "'}");
    }

    private String start(Instant at) throws InterruptedException {
        return call(
                "StartTransaction",
                "{'connectorId':1,'idTag':'" + uid + "','meterStart':1000,'timestamp':'" + at + "'}");
    }

    private String call(String action, String payload) throws InterruptedException {
        return station.ask("[2,\"" + messages++ + "\",\"" + action + "\"," + payload.replace('\'', '"') + "]");
    }

    private static String transactionId(String answer) {
        return answer.replaceAll(".*\"transactionId\":(\\d+).*", "$1");
    }

    private static String messageId(String call) {
        return call.split("\"", -1)[1];
    }
}
