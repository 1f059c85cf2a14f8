package io.wattbus.fraud.check;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wattbus.fraud.decision.TopologyParts;
import io.wattbus.fraud.messaging.DeadLetter;
import io.wattbus.fraud.testing.AvroCodec;
import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.FraudDecision;
import io.wattbus.schemas.avro.LocationRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/** The stream without Kafka: what goes in and what comes out. */
final class CheckStream implements AutoCloseable {

    final List<DeadLetter> deadLetters = new ArrayList<>();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> sessions;
    private final TestInputTopic<String, byte[]> locations;
    private final TestOutputTopic<String, byte[]> decisions;
    private Instant readUpTo = Instant.MAX;

    CheckStream(Path state) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "fraud-service");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:9092");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, "io.wattbus.fraud.store.BoundedRocksDb");
        driver = new TopologyTestDriver(topology().build(() -> readUpTo), properties);
        sessions = input(Topics.CHARGING_SESSIONS);
        locations = input(Topics.LOCATIONS);
        decisions = driver.createOutputTopic(
                Topics.FRAUD_DECISIONS.name(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Everything published before {@code moment} counts as read. */
    void readUpTo(Instant moment) {
        readUpTo = moment;
    }

    /** Records have the time of what they tell, as the gateway sends them. */
    void pipe(ChargingSessionEvent... events) {
        for (ChargingSessionEvent event : events) {
            sessions.pipeInput(event.getStationId(), AvroCodec.encode(event), event.getReceivedAt());
        }
    }

    void pipeTraced(ChargingSessionEvent event, String traceParent) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("traceparent", traceParent.getBytes(StandardCharsets.US_ASCII));
        sessions.pipeInput(
                new TestRecord<>(event.getStationId(), AvroCodec.encode(event), headers, event.getReceivedAt()));
    }

    void pipe(LocationRecord location) {
        locations.pipeInput(Topics.LOCATIONS.key(location), AvroCodec.encode(location));
    }

    void pipeBytes(Topic<?> topic, String key, byte[] bytes) {
        (topic == Topics.LOCATIONS ? locations : sessions).pipeInput(key, bytes);
    }

    void passes(Duration time) {
        driver.advanceWallClockTime(time);
    }

    /** What was decided since this was last asked. */
    List<FraudDecision> made() {
        return decisions.readValuesToList().stream()
                .map(bytes -> AvroCodec.decode(Topics.FRAUD_DECISIONS, bytes))
                .toList();
    }

    /** The traces of what was decided since this was last asked, where there are any. */
    List<String> traces() {
        return decisions.readRecordsToList().stream()
                .flatMap(record -> Stream.ofNullable(record.headers().lastHeader("traceparent")))
                .map(header -> new String(header.value(), StandardCharsets.US_ASCII))
                .toList();
    }

    double events(String outcome) {
        return meters.counter("wattbus.events", "topic", "charging-sessions", "outcome", outcome)
                .count();
    }

    <V> KeyValueStore<String, V> store(String name) {
        return driver.getKeyValueStore(name);
    }

    @Override
    public void close() {
        driver.close();
    }

    private TestInputTopic<String, byte[]> input(Topic<?> topic) {
        return driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer());
    }

    private FraudTopology topology() {
        TopologyParts parts = new TopologyParts();
        return new FraudTopology(
                parts.reader(),
                parts.traces(),
                deadLetters::add,
                parts.publisher(),
                parts.arrivals(),
                new Rules(rules()),
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

    private static RuleSettings rules() {
        return new RuleSettings(
                new RuleSettings.ConcurrentUseSettings(
                        Duration.ofHours(1), Duration.ofMinutes(10), Duration.ofSeconds(30), Duration.ofMinutes(15)),
                new RuleSettings.ImpossibleEnergySettings(10, 1_000));
    }
}
