package io.wattbus.platformtests;

import static io.wattbus.schemas.Topics.CHARGE_DETAIL_RECORDS;
import static io.wattbus.schemas.Topics.CHARGING_SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.Recorded;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.StationAccess;
import io.wattbus.platformtests.harness.Tenant;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What nobody can read goes to the dead letters, and the partition moves on. */
@OnPlatform
class PoisonIT {

    private static final String DEAD_LETTERS = CHARGING_SESSIONS.deadLetterTopic("billing-service");
    private static final String SECRET = "04DEADBEEFCAFE";
    private static final int SCHEMA_OF_NOBODY = 999_999;

    @Test
    void garbageIsSetAsideAndTheNextSessionIsBilled(RunningPlatform platform, Tenant tenant) throws Exception {
        byte[] garbage = ("garbage of " + SECRET).getBytes(StandardCharsets.UTF_8);

        assertSetAside(platform, tenant, garbage);
    }

    @Test
    void aSchemaThatNobodyKnowsIsSetAsideAndTheNextSessionIsBilled(RunningPlatform platform, Tenant tenant)
            throws Exception {
        byte[] secret = SECRET.getBytes(StandardCharsets.UTF_8);
        byte[] unknown = ByteBuffer.allocate(5 + secret.length)
                .put((byte) 0)
                .putInt(SCHEMA_OF_NOBODY)
                .put(secret)
                .array();

        assertSetAside(platform, tenant, unknown);
    }

    @Test
    void aRecordThatIsCutOffIsSetAsideAndTheNextSessionIsBilled(RunningPlatform platform, Tenant tenant)
            throws Exception {
        StationAccess station = tenant.station();
        tenant.connect(station).boot().start(1, tenant.idToken(), Instant.now(), 0);
        byte[] whole = await("an event to cut off")
                .until(() -> platform.journal().on(CHARGING_SESSIONS, station.stationId()), seen -> !seen.isEmpty())
                .getFirst()
                .value()
                .get();

        assertSetAside(platform, tenant, Arrays.copyOf(whole, whole.length / 2));
    }

    private static void assertSetAside(RunningPlatform platform, Tenant tenant, byte[] poison) throws Exception {
        tenant.tariff(Tariffs.ENERGY_ONLY);
        StationAccess station = tenant.station();

        RecordMetadata sent = send(platform, station.stationId(), poison);

        Recorded dead = await("the dead letter")
                .until(
                        () -> platform.journal().on(DEAD_LETTERS).stream()
                                .filter(record -> record.key().equals(station.stationId()))
                                .toList(),
                        seen -> !seen.isEmpty())
                .getFirst();
        assertThat(dead.value().get()).isEqualTo(poison);
        assertThat(dead.header("kafka_dlt-original-topic")).isEqualTo(CHARGING_SESSIONS.name());
        assertThat(ByteBuffer.wrap(
                                dead.headers().get("kafka_dlt-original-offset").get())
                        .getLong())
                .isEqualTo(sent.offset());
        assertThat(dead.header("wattbus-dlt-cause")).contains("Exception");
        assertThat(dead.headers().values().stream().map(value -> new String(value.get(), StandardCharsets.UTF_8)))
                .noneMatch(value -> value.contains(SECRET));
        assertIsBilled(platform, tenant, station);
    }

    private static void assertIsBilled(RunningPlatform platform, Tenant tenant, StationAccess station) {
        Charger charger = tenant.connect(station).boot();
        Instant start = Instant.now();
        int transaction = charger.start(1, tenant.idToken(), start, 1_000);
        charger.stop(transaction, start, 2_000);

        await("the bill of the next session")
                .until(() -> bills(platform, tenant).findAny().isPresent());
    }

    private static Stream<String> bills(RunningPlatform platform, Tenant tenant) {
        return tenant.billing()
                .get("/api/v1/charge-detail-records")
                .json()
                .at("/items")
                .valueStream()
                .map(bill -> bill.at("/sessionId").asString())
                .filter(session ->
                        !platform.journal().on(CHARGE_DETAIL_RECORDS, session).isEmpty());
    }

    private static RecordMetadata send(RunningPlatform platform, String key, byte[] value) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.parts().kafkaBootstrap()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            return producer.send(new ProducerRecord<>(CHARGING_SESSIONS.name(), key, value))
                    .get();
        }
    }
}
