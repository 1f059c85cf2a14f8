package io.wattbus.roaming.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.KafkaWorld;
import io.wattbus.roaming.testing.RealParts;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.World;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.EvseStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can never be read is put aside; what only cannot be stored now is waited for. */
@RoamingIntegrationTest
class DeadLettersIT {

    private final World world;
    private final KafkaWorld kafka;
    private final String operator = Fixtures.operator();

    DeadLettersIT(World world) {
        this.world = world;
        this.kafka = world.kafka;
    }

    @ParameterizedTest
    @ValueSource(strings = {"operators", "locations", "evse-status", "charging-sessions", "charge-detail-records"})
    void poisonIsPutAsideWithItsBytesAndCause(String topic) {
        String key = "poison-" + operator;
        byte[] bytes = (Fixtures.TOKEN_UID + " is not Avro").getBytes(StandardCharsets.UTF_8);

        kafka.publishBytes(topic, key, bytes);

        List<ConsumerRecord<byte[], byte[]>> letters =
                await().until(() -> kafka.deadLetters(topic, key), found -> !found.isEmpty());
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().value()).isEqualTo(bytes);
        letters.getFirst()
                .headers()
                .forEach(header -> assertThat(new String(header.value(), StandardCharsets.UTF_8))
                        .doesNotContain(Fixtures.TOKEN_UID));
        assertThat(letters.getFirst().headers().lastHeader(DeadLetters.CAUSE_HEADER))
                .isNotNull();
    }

    @Test
    void whatComesWhileTheDatabaseIsAwayIsToldOnceItIsBack() {
        try (RoamingPartner partner = world.registered(operator)) {
            world.open(operator, "loc-1", partner);
            RealParts.databaseLine().cut();
            world.becomes(operator, "loc-1", EvseStatus.CHARGING);
            assertThat(world.api
                            .partner(partner.tokenForUs, "GET", "/ocpi/2.2.1/locations", null)
                            .code())
                    .isEqualTo(3000);
            RealParts.databaseLine().mend();

            await().until(() -> partner.statuses("locations", "loc-1-1").equals(List.of("CHARGING")));
            assertThat(kafka.deadLetters(Topics.EVSE_STATUS.name(), operator + "/loc-1-1"))
                    .isEmpty();
        }
    }
}
