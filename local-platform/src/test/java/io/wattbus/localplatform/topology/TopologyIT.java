package io.wattbus.localplatform.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattbus.localplatform.LocalPlatform;
import io.wattbus.localplatform.SharedPlatform;
import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class TopologyIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LocalPlatform platform = SharedPlatform.get();
    private final TopicClient client = new TopicClient(platform);

    @Test
    void secondRunChangesNothing() {
        SharedPlatform.topology().apply();

        assertThat(SharedPlatform.topology().apply()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a new symbol      | "ENDED"]                              | "ENDED","PAUSED"]                                     | true
            an optional field | {"name":"sequence"                    | {"name":"colour","type":"string","default":""},{"name":"sequence" | true
            a required field  | {"name":"sequence"                    | {"name":"colour","type":"string"},{"name":"sequence"  | false
            a new branch      | ["null","long"]                       | ["null","long","string"]                              | false
            a new type        | "name":"offline","type":"boolean"     | "name":"offline","type":"long"                        | false
            """)
    void registryHoldsTheRuleOfCompatibility(String change, String from, String to, boolean accepted) throws Exception {
        String released = Topics.CHARGING_SESSIONS.schema().toString();
        String changed = released.replace(from, to);
        String subject = "rule-" + change.replace(' ', '-') + "-value";
        assertThat(register(subject, released).statusCode()).isEqualTo(200);

        HttpResponse<String> answer = register(subject, changed);

        assertThat(changed).isNotEqualTo(released);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(accepted ? 200 : 409);
    }

    @ParameterizedTest
    @MethodSource("topics")
    <V extends SpecificRecord> void bytesCanBeDecodedByHand(Topic<V> topic) throws Exception {
        V written = new RandomRecords(2).next(topic);
        client.send(topic, written);

        ByteBuffer bytes = ByteBuffer.wrap(client.bytes(topic).getLast());

        assertThat(bytes.get()).isZero();
        int id = bytes.getInt();
        Schema schema = new Schema.Parser()
                .parse(JSON.readTree(get("/apis/ccompat/v7/schemas/ids/" + id))
                        .get("schema")
                        .stringValue());
        V read = new SpecificDatumReader<V>(schema, topic.schema(), SpecificData.getForClass(topic.valueType()))
                .read(
                        null,
                        DecoderFactory.get()
                                .binaryDecoder(bytes.slice().array(), bytes.position(), bytes.remaining(), null));
        assertThat(read).isEqualTo(written);
    }

    @Test
    void recordsAndSchemaIdsOutliveARestart() throws Exception {
        RandomRecords records = new RandomRecords(3);
        Map<String, SpecificRecord> written = new TreeMap<>();
        for (Topic<?> topic : Topics.all()) {
            written.put(topic.name(), send(topic, records));
        }
        Map<String, Integer> idsBefore = ids();

        SharedPlatform.restart();

        assertThat(SharedPlatform.topology().apply()).isEmpty();
        assertThat(ids()).isEqualTo(idsBefore);
        assertThat(Topics.all())
                .allSatisfy(topic -> assertThat(client.values(topic))
                        .as(topic.name())
                        .extracting(Object::toString) // Avro cannot compare times within lists
                        .contains(written.get(topic.name()).toString()));
    }

    @Test
    void serializerNeverRegistersASchema() throws Exception {
        Topic<ChargingSessionEvent> unknown = new Topic<>(
                "station-events",
                ChargingSessionEvent.class,
                ChargingSessionEvent::getStationId,
                Topics.STATION_EVENTS.retention());

        ChargingSessionEvent misplaced = new RandomRecords(4).next(unknown);

        assertThatThrownBy(() -> client.send(unknown, misplaced)).isNotNull();
        assertThat(get("/apis/ccompat/v7/subjects/station-events-value/versions"))
                .isEqualTo("[1]");
    }

    private <V extends SpecificRecord> V send(Topic<V> topic, RandomRecords records) throws Exception {
        V value = records.next(topic);
        client.send(topic, value);
        return value;
    }

    private Map<String, Integer> ids() {
        Registry registry = new Registry(platform.registryUrl());
        Map<String, Integer> ids = new TreeMap<>();
        Topics.all()
                .forEach(topic -> ids.put(
                        topic.name(),
                        registry.idOf(topic.subject(), topic.schema()).orElseThrow()));
        return ids;
    }

    private HttpResponse<String> register(String subject, String schema) throws Exception {
        URI uri = platform.registryUrl().resolve("/apis/ccompat/v7/subjects/" + subject + "/versions");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("schema", schema))))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private String get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(platform.registryUrl().resolve(path)).build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }

    static List<Topic<?>> topics() {
        return Topics.all();
    }
}
