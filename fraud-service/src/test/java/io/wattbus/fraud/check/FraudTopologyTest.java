package io.wattbus.fraud.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wattbus.fraud.decision.TopologyParts;
import io.wattbus.fraud.messaging.DeadLetter;
import io.wattbus.fraud.session.CheckedSession;
import io.wattbus.fraud.session.SessionStore;
import io.wattbus.fraud.testing.AvroCodec;
import io.wattbus.fraud.testing.Fixtures;
import io.wattbus.fraud.testing.Fixtures.Session;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.FraudAction;
import io.wattbus.schemas.avro.FraudDecision;
import io.wattbus.schemas.avro.FraudSubjectType;
import io.wattbus.schemas.avro.IdToken;
import io.wattbus.schemas.avro.IdTokenType;
import io.wattbus.schemas.avro.LocationRecord;
import io.wattbus.schemas.avro.SessionEventType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stream, without Kafka. */
class FraudTopologyTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path state;

    private final String operator = Fixtures.operator();
    private final String uid = Fixtures.uid();
    private final List<DeadLetter> deadLetters = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant readUpTo = Instant.MAX;
    private TopologyTestDriver stream;
    private TestInputTopic<String, byte[]> sessions;
    private TestInputTopic<String, byte[]> locations;
    private TestOutputTopic<String, byte[]> decisions;

    @BeforeEach
    void open() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "fraud-service");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:9092");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, "io.wattbus.fraud.store.BoundedRocksDb");
        stream = new TopologyTestDriver(topology().build(() -> readUpTo), properties);
        sessions = input(Topics.CHARGING_SESSIONS.name());
        locations = input(Topics.LOCATIONS.name());
        decisions = stream.createOutputTopic(
                Topics.FRAUD_DECISIONS.name(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void tokenAtTwoStationsIsBlockedAndItsLaterSessionStoppedAndHeld() {
        Session first = Fixtures.session(operator, uid);
        Session second = Fixtures.session(operator, uid.toLowerCase()).begun(MINUTE);

        pipe(first.started(), second.started());

        List<FraudDecision> made = made();
        assertThat(made)
                .extracting(FraudDecision::getAction)
                .containsExactly(FraudAction.BLOCK, FraudAction.STOP, FraudAction.HOLD);
        FraudDecision block = made.getFirst();
        assertThat(block.getSubjectType()).isEqualTo(FraudSubjectType.ID_TOKEN);
        assertThat(block.getSubject()).isEqualTo(operator + "/ISO14443/" + uid.toLowerCase());
        assertThat(block.getIdToken().getUid()).isEqualTo(uid.toLowerCase());
        assertThat(block.getSessionId()).isNull();
        assertThat(block.getRule()).isEqualTo("CONCURRENT_USE");
        assertThat(block.getDecidedAt()).isEqualTo(second.startedAt);
        assertThat(block.getValidUntil()).isEqualTo(second.startedAt.plus(Duration.ofHours(1)));
        FraudDecision stop = made.get(1);
        assertThat(stop.getSubjectType()).isEqualTo(FraudSubjectType.SESSION);
        assertThat(stop.getSubject()).isEqualTo(second.id.toString());
        assertThat(stop.getSessionId()).isEqualTo(second.id);
        assertThat(stop.getStationId()).isEqualTo(second.stationId);
        assertThat(stop.getValidUntil()).isEqualTo(second.startedAt.plus(Duration.ofMinutes(10)));
        FraudDecision hold = made.get(2);
        assertThat(hold.getSessionId()).isEqualTo(second.id);
        assertThat(hold.getValidUntil()).isNull();
    }

    @Test
    void whatWasDecidedIsNotDecidedAgain() {
        Session first = Fixtures.session(operator, uid);
        Session second = Fixtures.session(operator, uid).begun(MINUTE);
        pipe(first.started(), second.started());
        assertThat(made()).hasSize(3);

        pipe(first.started(), second.started(), first.updated(1, 10, MINUTE), second.ended(1, 10, MINUTE));

        assertThat(made()).isEmpty();
        assertThat(events("repeated")).isEqualTo(2);
        assertThat(events("applied")).isEqualTo(4);
    }

    @Test
    void anotherOperatorsTokenOfThatUidIsAnotherToken() {
        pipe(
                Fixtures.session(operator, uid).started(),
                Fixtures.session(Fixtures.operator(), uid).started());

        assertThat(made()).isEmpty();
    }

    @Test
    void nobodysTokenIsNotOneToken() {
        IdToken none = new IdToken("", IdTokenType.NO_AUTHORIZATION, null, null);
        for (int i = 0; i < 2; i++) {
            Session session = Fixtures.session(operator, uid);
            pipe(
                    session.event(0, SessionEventType.STARTED, 0, Duration.ZERO)
                            .setIdToken(i == 0 ? none : null)
                            .build(),
                    session.event(1, SessionEventType.UPDATED, 0, MINUTE)
                            .setIdToken(none)
                            .build());
        }

        assertThat(made()).isEmpty();
    }

    @Test
    void sessionsAreJudgedWhenWhatCouldSayOtherwiseHasBeenRead() {
        readUpTo = Instant.EPOCH;
        Session first = Fixtures.session(operator, uid);
        Session second = Fixtures.session(operator, uid).begun(MINUTE);
        pipe(first.started(), second.started());
        stream.advanceWallClockTime(MINUTE);
        assertThat(made()).isEmpty();

        readUpTo = Instant.MAX;
        stream.advanceWallClockTime(MINUTE);

        assertThat(made())
                .hasSize(3)
                .allSatisfy(decision -> assertThat(decision.getDecidedAt()).isEqualTo(second.startedAt));
    }

    @Test
    void endThatIsReadAfterALaterStartClearsTheDriver() {
        readUpTo = Instant.EPOCH;
        Session first = Fixtures.session(operator, uid);
        Session second = Fixtures.session(operator, uid).begun(Duration.ofMinutes(5));
        pipe(first.started(), second.started(), first.ended(1, 10, MINUTE));

        readUpTo = Instant.MAX;
        stream.advanceWallClockTime(MINUTE);

        assertThat(made()).isEmpty();
    }

    @Test
    void impossibleEnergyIsHeldOnce() {
        Session session = Fixtures.session(operator, uid);
        publish(Fixtures.location(session, 22_000));

        pipe(session.started(), session.updated(1, 1_300, MINUTE));
        assertThat(made()).isEmpty();

        pipe(session.updated(2, 50_000, MINUTE.multipliedBy(2)), session.ended(3, 90_000, MINUTE.multipliedBy(3)));
        assertThat(made()).singleElement().satisfies(hold -> {
            assertThat(hold.getAction()).isEqualTo(FraudAction.HOLD);
            assertThat(hold.getRule()).isEqualTo("IMPOSSIBLE_ENERGY");
            assertThat(hold.getSubject()).isEqualTo(session.id.toString());
        });
    }

    @Test
    void unknownConnectorDeliversWhatItLikes() {
        pipe(Fixtures.session(operator, uid).ended(1, 900_000, MINUTE));

        assertThat(made()).isEmpty();
    }

    @Test
    void undecodableRecordsArePutAsideAndTheRestGoesOn() {
        Session session = Fixtures.session(operator, uid);

        sessions.pipeInput(session.stationId, new byte[] {0, 0, 0, 0, 99, 1, 2});
        sessions.pipeInput(session.stationId, null);
        locations.pipeInput("broken", new byte[] {7});
        locations.pipeInput("removed", null);
        pipe(session.started());

        assertThat(deadLetters)
                .extracting(letter -> letter.at().topic())
                .containsExactly("charging-sessions", "charging-sessions", "locations");
        assertThat(deadLetters.getFirst().record().value()).containsExactly(0, 0, 0, 0, 99, 1, 2);
        assertThat(checked(session).lastSequence()).isZero();
    }

    @Test
    void sessionsThatNeverEndAreForgotten() {
        Session forgotten = Fixtures.session(operator, uid);
        pipe(forgotten.started());
        assertThat(stream.getKeyValueStore(TokenCheck.STORE).approximateNumEntries())
                .isEqualTo(1);

        Session later = Fixtures.session(operator, Fixtures.uid()).begun(Duration.ofHours(25));
        pipe(later.started());
        stream.advanceWallClockTime(Duration.ofMinutes(10));

        KeyValueStore<String, Object> tokens = stream.getKeyValueStore(TokenCheck.STORE);
        assertThat(tokens.get((operator + "/ISO14443/" + uid).toLowerCase())).isNull();
        assertThat(tokens.get((operator + "/ISO14443/" + later.uid).toLowerCase()))
                .isNotNull();
    }

    @Test
    void cardThatEverybodyUsesMakesNoFlood() {
        for (int i = 0; i < 50; i++) {
            Session session = Fixtures.session(operator, uid).begun(Duration.ofSeconds(i));
            pipe(session.started(), session.updated(1, 10, MINUTE));
        }

        assertThat(made()).hasSize(45 * 3); // the pairs of ten sessions
        assertThat(meters.counter("wattbus.fraud.sessions.forgotten").count()).isEqualTo(80);
    }

    @Test
    void checkedSessionsAreForgottenWithTheirTopic() {
        Session old = Fixtures.session(operator, uid);
        Session recent = Fixtures.session(operator, uid).begun(Duration.ofDays(401));

        pipe(old.ended(1, 10, MINUTE), recent.started());
        stream.advanceWallClockTime(Duration.ofMinutes(10));

        assertThat(checked(old)).isNull();
        assertThat(checked(recent)).isNotNull();
    }

    @Test
    void newestSequenceOfASessionIsCounted() {
        Session session = Fixtures.session(operator, uid);

        pipe(session.started(), session.ended(2, 5_000, MINUTE), session.updated(1, 9_000, MINUTE));

        CheckedSession checked = checked(session);
        assertThat(checked.state()).isEqualTo(CheckedSession.State.ENDED);
        assertThat(checked.lastSequence()).isEqualTo(2);
        assertThat(checked.energyMilliWh()).isEqualTo(5_000_000);
    }

    private CheckedSession checked(Session session) {
        KeyValueStore<String, CheckedSession> store = stream.getKeyValueStore(SessionStore.NAME);
        return store.get(operator + "/" + session.id);
    }

    private double events(String outcome) {
        return meters.counter("wattbus.events", "topic", "charging-sessions", "outcome", outcome)
                .count();
    }

    /** Records have the time of what they tell, as the gateway sends them. */
    private void pipe(ChargingSessionEvent... events) {
        for (ChargingSessionEvent event : events) {
            sessions.pipeInput(event.getStationId(), AvroCodec.encode(event), event.getReceivedAt());
        }
    }

    private void publish(LocationRecord location) {
        locations.pipeInput(Topics.LOCATIONS.key(location), AvroCodec.encode(location));
    }

    private List<FraudDecision> made() {
        return decisions.readValuesToList().stream()
                .map(bytes -> AvroCodec.decode(Topics.FRAUD_DECISIONS, bytes))
                .toList();
    }

    private TestInputTopic<String, byte[]> input(String topic) {
        return stream.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
    }

    private FraudTopology topology() {
        TopologyParts parts = new TopologyParts();
        return new FraudTopology(
                parts.reader(),
                deadLetters::add,
                parts.publisher(),
                parts.arrivals(),
                new Rules(settings()),
                new CheckMetrics(meters, Clock.systemUTC()),
                new CheckSettings(
                        Duration.ofHours(24),
                        10,
                        Duration.ofDays(400),
                        Duration.ofSeconds(5),
                        Duration.ofMillis(500),
                        Duration.ofMillis(500),
                        Duration.ofMinutes(10),
                        Duration.ofSeconds(1)));
    }

    private static RuleSettings settings() {
        return new RuleSettings(
                new RuleSettings.ConcurrentUseSettings(
                        Duration.ofHours(1), Duration.ofMinutes(10), Duration.ofSeconds(30), Duration.ofMinutes(15)),
                new RuleSettings.ImpossibleEnergySettings(10, 1_000));
    }
}
