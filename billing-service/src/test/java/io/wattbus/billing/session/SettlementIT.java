package io.wattbus.billing.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.billing.testing.Api;
import io.wattbus.billing.testing.BillingIntegrationTest;
import io.wattbus.billing.testing.Fixtures;
import io.wattbus.billing.testing.KafkaWorld;
import io.wattbus.billing.testing.Tokens;
import io.wattbus.schemas.avro.EndedBy;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Sessions whose end was inferred, as time goes by. */
@BillingIntegrationTest
class SettlementIT {

    private final KafkaWorld kafka;
    private final Api api;
    private final Sessions sessions;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);
    private final Fixtures.Session session = Fixtures.session(operator);

    SettlementIT(KafkaWorld kafka, Api api, Sessions sessions) {
        this.kafka = kafka;
        this.api = api;
        this.sessions = sessions;
    }

    @Test
    void inferredEndOfYesterdayIsTakenAsTrue() {
        session.startedAt = Instant.now().minus(Duration.ofHours(30));
        api.put(token, "/api/v1/tariffs/standard", Fixtures.energyTariff());

        kafka.publish(session.started(), inferredEnd());

        await().untilAsserted(() -> assertThat(kafka.cdrs(session.id)).hasSize(1));
        assertThat(kafka.cdrs(session.id).getFirst().getEndedBy()).isEqualTo(EndedBy.INFERRED);
    }

    @Test
    void inferredEndIsSettledByTheJobOnceItsTimeIsUp() {
        session.startedAt =
                Instant.now().minus(Duration.ofHours(24)).plusSeconds(2).minus(Duration.ofMinutes(5));
        api.put(token, "/api/v1/tariffs/standard", Fixtures.energyTariff());
        kafka.publish(session.started(), inferredEnd());
        await().until(() ->
                !api.get(token, "/api/v1/sessions/" + session.id).at("/state").isEmpty());

        await().untilAsserted(() -> {
            sessions.settleDue();
            assertThat(kafka.cdrs(session.id)).hasSize(1);
        });

        assertThat(sessions.settleDue()).isZero();
    }

    @Test
    void todaysInferredEndWaits() {
        api.put(token, "/api/v1/tariffs/standard", Fixtures.energyTariff());
        kafka.publish(session.started(), inferredEnd());
        await().until(() -> !api.get(token, "/api/v1/sessions?state=WAITING_FOR_SETTLEMENT")
                .at("/items/0/settlementDueAt")
                .isEmpty());

        sessions.settleDue();

        assertThat(api.get(token, "/api/v1/sessions/" + session.id).at("/state"))
                .isEqualTo("WAITING_FOR_SETTLEMENT");
        assertThat(api.get(token, "/api/v1/sessions/" + session.id + "/cost").at("/cost/exclVat"))
                .isEqualTo("4.25");
    }

    private io.wattbus.schemas.avro.ChargingSessionEvent inferredEnd() {
        return session.ended(1, 15_000, Duration.ofMinutes(5), EndedBy.INFERRED).build();
    }
}
