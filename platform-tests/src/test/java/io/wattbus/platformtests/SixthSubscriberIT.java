package io.wattbus.platformtests;

import static io.wattbus.schemas.Topics.CHARGING_SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.StationAccess;
import io.wattbus.platformtests.harness.Tenant;
import io.wattbus.schemas.WireFormat;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.SessionEventType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.junit.jupiter.api.Test;

/** Somebody adds a subscriber as CONTRIBUTING says, and nobody else has to know. */
@OnPlatform
class SixthSubscriberIT {

    private static final Duration POLL = Duration.ofMillis(200);

    @Test
    void getsEveryEventFromTheBeginning(RunningPlatform platform, Tenant tenant) {
        List<String> stations = new ArrayList<>(List.of(charge(tenant), charge(tenant)));
        await("both on the topic").until(() -> expected(platform, stations).size() == 2);

        try (Subscriber sixth = new Subscriber(platform)) {
            await("what was there before it").untilAsserted(() -> {
                sixth.poll();
                assertThat(sixth.of(tenant)).isEqualTo(expected(platform, stations));
            });
            stations.add(charge(tenant));
            await("what comes while it is there").untilAsserted(() -> {
                sixth.poll();
                assertThat(sixth.of(tenant)).hasSize(3).isEqualTo(expected(platform, stations));
            });
        }
    }

    private static String charge(Tenant tenant) {
        StationAccess station = tenant.station();
        Charger charger = tenant.connect(station).boot();
        Instant start = Instant.now();
        charger.stop(charger.start(1, tenant.idToken(), start, 0), start, 10_000);
        return station.stationId();
    }

    /** The sessions of {@code stations} that have ended, with their last sequence. */
    private static Map<UUID, Long> expected(RunningPlatform platform, List<String> stations) {
        return stations.stream()
                .flatMap(station -> platform.journal().values(CHARGING_SESSIONS, station).stream())
                .filter(event -> event.getType() == SessionEventType.ENDED)
                .collect(Collectors.toMap(
                        ChargingSessionEvent::getSessionId, ChargingSessionEvent::getSequence, Math::max));
    }

    /** The module that is added: a listener with a group of its own that writes by id and version. */
    private static final class Subscriber implements AutoCloseable {

        private final KafkaConsumer<String, Object> consumer;
        private final Map<UUID, ChargingSessionEvent> sessions = new HashMap<>();

        Subscriber(RunningPlatform platform) {
            WireFormat format = WireFormat.of(platform.parts().registryUrl());
            Map<String, Object> settings = new HashMap<>(format.config());
            settings.put("bootstrap.servers", platform.parts().kafkaBootstrap());
            settings.put("group.id", "sixth-subscriber");
            settings.put("group.instance.id", "sixth-subscriber-1");
            settings.put("session.timeout.ms", "10000");
            settings.put("auto.offset.reset", "earliest");
            settings.put("enable.auto.commit", "false");
            settings.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
            settings.put("value.deserializer", format.deserializerClass());
            consumer = new KafkaConsumer<>(settings);
            consumer.subscribe(List.of(CHARGING_SESSIONS.name()));
        }

        void poll() {
            try {
                consumer.poll(POLL).forEach(record -> take(record.value()));
            } catch (RecordDeserializationException poison) {
                consumer.seek(poison.topicPartition(), poison.offset() + 1);
            }
            consumer.commitSync();
        }

        private void take(Object value) {
            if (value instanceof ChargingSessionEvent event) {
                sessions.merge(
                        event.getSessionId(),
                        event,
                        (known, next) -> next.getSequence() > known.getSequence() ? next : known);
            }
        }

        /** The tenant's sessions, with their last sequence. */
        Map<UUID, Long> of(Tenant tenant) {
            return sessions.values().stream()
                    .filter(event -> event.getOperatorId().equals(tenant.operatorId()))
                    .collect(Collectors.toMap(ChargingSessionEvent::getSessionId, ChargingSessionEvent::getSequence));
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
