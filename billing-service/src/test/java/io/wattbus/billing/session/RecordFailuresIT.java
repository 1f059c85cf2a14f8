package io.wattbus.billing.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.billing.testing.Api;
import io.wattbus.billing.testing.AvroCodec;
import io.wattbus.billing.testing.BillingIntegrationTest;
import io.wattbus.billing.testing.Fixtures;
import io.wattbus.billing.testing.KafkaWorld;
import io.wattbus.billing.testing.RealParts;
import io.wattbus.billing.testing.Tokens;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.IdToken;
import io.wattbus.schemas.avro.IdTokenType;
import io.wattbus.schemas.avro.SessionEventType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Poison is put aside, outages are waited out, and each is told from the other. */
@BillingIntegrationTest
class RecordFailuresIT {

    private static final Duration NINE_MINUTES = Duration.ofMinutes(9);

    private final KafkaWorld kafka;
    private final Api api;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);
    private final Fixtures.Session session = Fixtures.session(operator);

    RecordFailuresIT(KafkaWorld kafka, Api api) {
        this.kafka = kafka;
        this.api = api;
    }

    @AfterEach
    void everythingIsBack() {
        RealParts.databaseLine().mend();
        RealParts.REGISTRY_STATUS.set(404);
    }

    @Test
    void poisonGoesToTheDeadLettersAsItIsAndTheNextRecordOn() {
        putTariff();
        byte[] noEvent = "not an event".getBytes(StandardCharsets.UTF_8);
        byte[] event = AvroCodec.encode(session.started());
        byte[] cutShort = java.util.Arrays.copyOf(event, event.length / 2);
        byte[] unknownSchema = event.clone();
        unknownSchema[1] = 99;

        kafka.publish(session.started());
        kafka.publishBytes(session.stationId, noEvent);
        kafka.publishBytes(session.stationId, cutShort);
        kafka.publishBytes(session.stationId, unknownSchema);
        kafka.publish(session.ended(1, 20_000, NINE_MINUTES));

        awaitCdr();
        await().untilAsserted(() -> assertThat(kafka.deadLetters(session.stationId))
                .extracting(ConsumerRecord::value)
                .containsExactly(noEvent, cutShort, unknownSchema));
        assertThat(header(kafka.deadLetters(session.stationId).getFirst(), "wattbus-dlt-cause"))
                .isEqualTo("io.wattbus.billing.messaging.UndecodableRecordException");
        assertThat(header(kafka.deadLetters(session.stationId).getFirst(), "kafka_dlt-original-topic"))
                .isEqualTo("charging-sessions");
    }

    @Test
    void whatTheDatabaseRefusesOrBelongsToAnotherTenantIsPoison() {
        putTariff();
        ChargingSessionEvent unstorable = session.event(1, SessionEventType.UPDATED, 1, Duration.ZERO)
                .setIdToken(new IdToken("\u0000", IdTokenType.ISO14443, null, null))
                .build();
        ChargingSessionEvent foreign = session.event(1, SessionEventType.UPDATED, 1, Duration.ZERO)
                .setOperatorId(Fixtures.operator())
                .build();

        kafka.publish(session.started(), unstorable, foreign, session.ended(1, 20_000, NINE_MINUTES));

        awaitCdr();
        await().untilAsserted(
                        () -> assertThat(kafka.deadLetters(session.stationId)).hasSize(2));
        assertThat(kafka.deadLetters(session.stationId))
                .allSatisfy(record -> assertThat(record.headers())
                        .noneMatch(header ->
                                new String(header.value(), StandardCharsets.UTF_8).contains(Fixtures.TOKEN_UID)));
    }

    @Test
    void databaseAwayIsWaitedForInOrderAndNothingIsPutAside() {
        putTariff();
        kafka.publish(session.started());
        await().untilAsserted(() -> assertThat(state()).isEqualTo("RUNNING"));

        RealParts.databaseLine().cut();
        kafka.publish(session.updated(1, 10_000, Duration.ofMinutes(4)), session.ended(2, 20_000, NINE_MINUTES));
        await().untilAsserted(() -> assertThat(
                        api.getWithoutToken("/actuator/health/readiness").status())
                .isEqualTo(503));
        assertThat(api.get(token, "/api/v1/sessions/" + session.id).status()).isEqualTo(503);
        RealParts.databaseLine().mend();

        assertThat(awaitCdr().getTotalCost().getExclVat()).isEqualTo("5.50");
        assertThat(kafka.deadLetters(session.stationId)).isEmpty();
        await().untilAsserted(() -> assertThat(
                        api.getWithoutToken("/actuator/health/readiness").status())
                .isEqualTo(200));
    }

    @Test
    void poisonFoundAfterAnOutageIsPutAsideAlone() {
        putTariff();
        RealParts.databaseLine().cut();
        kafka.publish(session.started());
        kafka.publishBytes(session.stationId, new byte[] {1, 2, 3});
        kafka.publish(session.ended(1, 20_000, NINE_MINUTES));
        await().untilAsserted(() -> assertThat(
                        api.getWithoutToken("/actuator/health/readiness").status())
                .isEqualTo(503));
        RealParts.databaseLine().mend();

        awaitCdr();
        assertThat(kafka.deadLetters(session.stationId)).hasSize(1);
    }

    @Test
    void registryAwayIsWaitedForAndNothingIsPutAside() {
        putTariff();
        byte[] unknownToUs = AvroCodec.encode(session.started());
        unknownToUs[1] = 99;

        RealParts.REGISTRY_STATUS.set(503);
        kafka.publishBytes(session.stationId, unknownToUs);
        kafka.publish(session.ended(1, 20_000, NINE_MINUTES));
        await().during(Duration.ofSeconds(1))
                .until(() -> kafka.deadLetters(session.stationId).isEmpty());
        RealParts.REGISTRY_STATUS.set(404);

        awaitCdr();
        await().until(() -> kafka.deadLetters(session.stationId).size() == 1);
    }

    private void putTariff() {
        assertThat(api.put(token, "/api/v1/tariffs/standard", Fixtures.energyTariff())
                        .status())
                .isEqualTo(201);
    }

    private ChargeDetailRecord awaitCdr() {
        await().untilAsserted(() -> assertThat(kafka.cdrs(session.id)).hasSize(1));
        return kafka.cdrs(session.id).getFirst();
    }

    private String state() {
        return api.get(token, "/api/v1/sessions/" + session.id).at("/state");
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
