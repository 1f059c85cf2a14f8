package io.wattbus.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.LocationRecord;
import io.wattbus.search.testing.Api;
import io.wattbus.search.testing.AvroCodec;
import io.wattbus.search.testing.Fixtures;
import io.wattbus.search.testing.KafkaWorld;
import io.wattbus.search.testing.Places;
import io.wattbus.search.testing.RealParts;
import io.wattbus.search.testing.SearchIntegrationTest;
import io.wattbus.search.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Records that can never be indexed are put aside, and the rest goes on. */
@SearchIntegrationTest
class PoisonIT {

    private static final byte[] OF_UNKNOWN_SCHEMA = {0, 0, 0, 0, 99, 1, 2, 3};
    private static final String SESSIONS = "/api/v1/search/sessions";

    private final KafkaWorld kafka;
    private final Api api;
    private final MeterRegistry meters;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);
    private final Fixtures.Session session = Fixtures.session(operator);

    PoisonIT(KafkaWorld kafka, Api api, MeterRegistry meters) {
        this.kafka = kafka;
        this.api = api;
        this.meters = meters;
    }

    @AfterEach
    void registryIsBack() {
        RealParts.REGISTRY_STATUS.set(404);
    }

    @Test
    void whatIsNoRecordIsPutAsideWithItsBytes() {
        kafka.publish(session.started());
        kafka.publishBytes(Topics.CHARGING_SESSIONS, session.stationId, OF_UNKNOWN_SCHEMA);
        kafka.publish(session.ended(1, 1_000));
        kafka.settle();

        assertThat(awaitDeadLetter(Topics.CHARGING_SESSIONS, session.stationId).value())
                .isEqualTo(OF_UNKNOWN_SCHEMA);
        assertThat(api.get(token, SESSIONS).items("/state")).containsExactly("ENDED");
    }

    @Test
    void whatTheIndexRefusesIsPutAsideAndNamesNobody() {
        double before = meters.counter("wattbus.dead.letters", "topic", "charging-sessions")
                .count();
        Fixtures.Session good = Fixtures.session(operator).at(session.stationId);
        session.transactionId = "x".repeat(40_000);
        kafka.publish(good.started(), session.started(), good.ended(1, 1_000));
        kafka.settle();

        ConsumerRecord<byte[], byte[]> letter = awaitDeadLetter(Topics.CHARGING_SESSIONS, session.stationId);
        assertThat(letter.value()).isEqualTo(AvroCodec.encode(session.started()));
        assertThat(Arrays.stream(letter.headers().toArray()).map(Header::value))
                .noneMatch(value -> text(value).contains("xxx") || text(value).contains(Fixtures.TOKEN_UID))
                .anyMatch(value -> text(value).contains("RefusedDocumentException"));
        assertThat(api.get(token, SESSIONS).items("/sessionId")).containsExactly(good.id.toString());
        assertThat(meters.counter("wattbus.dead.letters", "topic", "charging-sessions")
                        .count())
                .isEqualTo(before + 1);
    }

    @Test
    void aLocationWithoutAPlaceIsPutAside() {
        LocationRecord location = Places.location(operator, session.stationId, "Nowhere", 1)
                .setLatitude("north")
                .build();
        kafka.publish(Topics.LOCATIONS, location);
        kafka.publish(
                Topics.LOCATIONS,
                Places.location(operator, session.stationId, "Beyond", 2)
                        .setLatitude("91")
                        .build());
        kafka.publish(
                Topics.LOCATIONS,
                Places.location(operator, session.stationId, "Harbour", 3).build());
        kafka.settle();

        String key = Topics.LOCATIONS.key(location);
        await().untilAsserted(() ->
                assertThat(kafka.deadLetters(Topics.LOCATIONS, key)).hasSize(2));
        assertThat(api.get(token, "/api/v1/search/stations").items("/location/name"))
                .containsExactly("Harbour");
    }

    @Test
    void aRegistryThatIsAwayIsWaitedFor() {
        RealParts.REGISTRY_STATUS.set(503);
        kafka.publish(session.started());
        kafka.publishBytes(Topics.CHARGING_SESSIONS, session.stationId, OF_UNKNOWN_SCHEMA);
        kafka.publish(session.ended(1, 1_000));
        await().until(() -> RealParts.REGISTRY_QUESTIONS.get() > 1);
        assertThat(kafka.deadLetters(Topics.CHARGING_SESSIONS, session.stationId))
                .isEmpty();

        RealParts.REGISTRY_STATUS.set(404);
        kafka.settle();

        assertThat(awaitDeadLetter(Topics.CHARGING_SESSIONS, session.stationId).value())
                .isEqualTo(OF_UNKNOWN_SCHEMA);
        assertThat(api.get(token, SESSIONS).items("/state")).containsExactly("ENDED");
    }

    private ConsumerRecord<byte[], byte[]> awaitDeadLetter(Topic<?> topic, String key) {
        List<ConsumerRecord<byte[], byte[]>> letters =
                await().until(() -> kafka.deadLetters(topic, key), found -> !found.isEmpty());
        assertThat(letters).hasSize(1);
        return letters.getFirst();
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }
}
