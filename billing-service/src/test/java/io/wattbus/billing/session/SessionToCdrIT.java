package io.wattbus.billing.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.billing.testing.Api;
import io.wattbus.billing.testing.BillingIntegrationTest;
import io.wattbus.billing.testing.Fixtures;
import io.wattbus.billing.testing.KafkaWorld;
import io.wattbus.billing.testing.Tokens;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** From events on the topic to charge detail records on the topic. */
@BillingIntegrationTest
class SessionToCdrIT {

    private final KafkaWorld kafka;
    private final Api api;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);
    private final Fixtures.Session session = Fixtures.session(operator);

    SessionToCdrIT(KafkaWorld kafka, Api api) {
        this.kafka = kafka;
        this.api = api;
    }

    @Test
    void endedSessionBecomesOneCdr() {
        assertThat(api.put(token, "/api/v1/tariffs/standard", Fixtures.energyTariff())
                        .status())
                .isEqualTo(201);

        kafka.publish(
                session.started(),
                session.updated(1, 10_000, Duration.ofMinutes(4)),
                session.ended(2, 20_000, Duration.ofMinutes(9)));

        await().untilAsserted(() -> assertThat(kafka.cdrs(session.id)).hasSize(1));
        ChargeDetailRecord cdr = kafka.cdrs(session.id).getFirst();
        assertThat(cdr.getTotalCost().getExclVat()).isEqualTo("5.50");
        assertThat(cdr.getTotalCost().getInclVat()).isEqualTo("6.10");
        assertThat(cdr.getEnergyMilliWh()).isEqualTo(20_000_000);
        assertThat(api.get(token, "/api/v1/charge-detail-records/" + cdr.getCdrId())
                        .at("/totalCost/inclVat"))
                .isEqualTo("6.10");
    }
}
