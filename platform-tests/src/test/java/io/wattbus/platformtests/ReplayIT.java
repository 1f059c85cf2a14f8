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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What billing has read once has no second effect when it reads it again. */
@OnPlatform
class ReplayIT {

    private static final String BILLING = "billing-service";

    @Test
    void aReplayFromTheBeginningBillsNothingTwice(RunningPlatform platform, Tenant tenant) throws Exception {
        tenant.tariff(Tariffs.ENERGY_ONLY);
        charge(platform, tenant);
        charge(platform, tenant);
        String before = bills(tenant);
        int published = platform.journal().on(CHARGE_DETAIL_RECORDS.name()).size();

        platform.billing().stop();
        ConsumerGroup.of(platform, BILLING).reset();
        platform.billing().start();
        ConsumerGroup.of(platform, BILLING).awaitAllRead();

        assertThat(bills(tenant)).isEqualTo(before);
        charge(platform, tenant);
        assertThat(platform.journal().on(CHARGE_DETAIL_RECORDS.name())).hasSize(published + 1);
    }

    @Test
    void aRecordThatIsDeliveredAgainHasNoEffect(RunningPlatform platform, Tenant tenant) throws Exception {
        tenant.tariff(Tariffs.ENERGY_ONLY);
        StationAccess station = charge(platform, tenant);
        String before = bills(tenant);
        int published = platform.journal().on(CHARGE_DETAIL_RECORDS.name()).size();

        sendAgain(platform, platform.journal().on(CHARGING_SESSIONS, station.stationId()));
        ConsumerGroup.of(platform, BILLING).awaitAllRead();

        assertThat(bills(tenant)).isEqualTo(before);
        charge(platform, tenant);
        assertThat(platform.journal().on(CHARGE_DETAIL_RECORDS.name())).hasSize(published + 1);
    }

    /** A session that is billed when this returns. */
    private static StationAccess charge(RunningPlatform platform, Tenant tenant) {
        StationAccess station = tenant.station();
        Charger charger = tenant.connect(station).boot();
        Instant start = Instant.now();
        int transaction = charger.start(1, tenant.idToken(), start, 0);
        charger.stop(transaction, start, 10_000);
        String session = await("the session on the topic")
                .until(() -> platform.journal().values(CHARGING_SESSIONS, station.stationId()), seen -> !seen.isEmpty())
                .getFirst()
                .getSessionId()
                .toString();
        await("the bill on the topic")
                .until(() ->
                        !platform.journal().on(CHARGE_DETAIL_RECORDS, session).isEmpty());
        return station;
    }

    private static String bills(Tenant tenant) {
        return tenant.billing()
                .get("/api/v1/charge-detail-records")
                .expectSuccess()
                .body();
    }

    private static void sendAgain(RunningPlatform platform, List<Recorded> records) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.parts().kafkaBootstrap()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (Recorded record : records) {
                producer.send(new ProducerRecord<>(
                                record.topic(), record.key(), record.value().get()))
                        .get();
            }
        }
    }
}
