package io.wattbus.availability.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.availability.testing.Api;
import io.wattbus.availability.testing.AvailabilityIntegrationTest;
import io.wattbus.availability.testing.Fixtures;
import io.wattbus.availability.testing.KafkaWorld;
import io.wattbus.availability.testing.RealParts;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ConnectorStatus;
import io.wattbus.schemas.avro.EvseStatus;
import io.wattbus.schemas.avro.SessionEventType;
import io.wattbus.schemas.avro.StationEventType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Redis is emptied, or goes away: nothing wrong is told meanwhile, and afterwards all is as it was. */
@AvailabilityIntegrationTest
class LostRedisIT {

    private static final int PLACES = 5;

    private final KafkaWorld kafka;
    private final Api api;
    private final StringRedisTemplate redis;
    private final List<Fixtures.Place> places =
            IntStream.range(0, PLACES).mapToObj(_ -> Fixtures.place()).toList();

    LostRedisIT(KafkaWorld kafka, Api api, StringRedisTemplate redis) {
        this.kafka = kafka;
        this.api = api;
        this.redis = redis;
    }

    @AfterEach
    void bringRedisBack() {
        RealParts.startRedis();
        awaitFresh();
    }

    @Test
    void theSameAnswersReturnWhenRedisIsFlushed() {
        places.forEach(this::open);
        places.forEach(place -> awaitStatus(place, "CHARGING"));
        kafka.awaitAllRead();
        List<String> before = bodies();
        String found = api.get(around(places.getFirst())).body();
        awaitAllPublished();
        long published = kafka.size(Topics.EVSE_STATUS);
        double loads = loads();

        flush();

        await().until(() -> {
            sameOrStale("/api/v1/locations/" + places.getFirst().id(), before.getFirst());
            return loads() > loads;
        });
        awaitFresh();
        for (int i = 0; i < PLACES; i++) {
            awaitTheSame("/api/v1/locations/" + places.get(i).id(), before.get(i));
        }
        awaitTheSame(around(places.getFirst()), found);
        assertThat(kafka.size(Topics.EVSE_STATUS)).isEqualTo(published);
    }

    @Test
    void aFlushInTheMiddleOfTrafficLosesNothing() {
        places.forEach(this::open);

        for (int round = 0; round < 10; round++) {
            for (Fixtures.Place place : places) {
                kafka.publish(
                        place.session(0, UUID.randomUUID(), SessionEventType.STARTED),
                        place.status(1, round % 2 == 0 ? ConnectorStatus.FAULTED : ConnectorStatus.OCCUPIED));
            }
            if (round == 5) {
                flush();
            }
        }
        places.forEach(place -> kafka.publish(place.told(StationEventType.HEARD)));

        places.forEach(place -> await().untilAsserted(() -> {
            assertThat(api.location(place).at("/evses/0/status")).isEqualTo("CHARGING");
            assertThat(api.location(place).at("/evses/1/status")).isEqualTo("BLOCKED");
        }));
    }

    @Test
    void whileRedisIsAwayTheLastAnswerIsGivenAndSaysThatItMayBeStale() {
        Fixtures.Place place = places.getFirst();
        open(place);
        awaitStatus(place, "CHARGING");
        String before = api.location(place).body();

        RealParts.killRedis();
        await().until(() -> api.location(place).at("/stale").equals("true"));
        kafka.publish(place.status(0, ConnectorStatus.FAULTED));

        sameOrStale("/api/v1/locations/" + place.id(), before);
        assertThat(api.get(around(place)).at("/stale")).isEqualTo("true");
        assertThat(api.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(200);

        RealParts.startRedis();
        awaitStatus(place, "OUTOFORDER");
        awaitFresh();
        await().untilAsserted(() -> assertThat(kafka.statuses(place.evseKey(0)))
                .last()
                .satisfies(record -> assertThat(record.getStatus()).isEqualTo(EvseStatus.OUTOFORDER)));
    }

    private void open(Fixtures.Place place) {
        kafka.publish(
                place.location(),
                place.told(StationEventType.CONNECTED),
                place.status(0, ConnectorStatus.AVAILABLE),
                place.status(1, ConnectorStatus.FAULTED),
                place.session(0, UUID.randomUUID(), SessionEventType.STARTED),
                place.session(0, UUID.randomUUID(), SessionEventType.UPDATED));
    }

    private void awaitStatus(Fixtures.Place place, String status) {
        await().untilAsserted(() ->
                assertThat(api.location(place).at("/evses/0/status")).isEqualTo(status));
    }

    private void awaitTheSame(String path, String body) {
        await().until(() -> api.get(path).body().equals(body));
    }

    /** Whatever happens to Redis, what was said before goes on to be said. */
    private void sameOrStale(String path, String body) {
        Api.Answer answer = api.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().replace(",\"stale\":true", "")).isEqualTo(body);
    }

    private void awaitFresh() {
        await().until(() -> api.get("/actuator/health/readiness")
                .at("/components/view/details/stale")
                .equals("false"));
    }

    private void awaitAllPublished() {
        await().until(() -> Objects.equals(redis.opsForZSet().zCard("availability:unpublished"), 0L));
    }

    private double loads() {
        return api.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("wattbus_view_loads_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private List<String> bodies() {
        return places.stream().map(place -> api.location(place).body()).toList();
    }

    private static String around(Fixtures.Place place) {
        return "/api/v1/locations?near=" + place.latitude + "," + place.longitude + "&radiusM=1000";
    }

    private void flush() {
        RedisCallback<String> flush = connection -> {
            connection.serverCommands().flushAll();
            return "OK";
        };
        redis.execute(flush);
    }
}
