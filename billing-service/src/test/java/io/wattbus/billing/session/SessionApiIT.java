package io.wattbus.billing.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.billing.testing.Api;
import io.wattbus.billing.testing.Api.Answer;
import io.wattbus.billing.testing.BillingIntegrationTest;
import io.wattbus.billing.testing.Fixtures;
import io.wattbus.billing.testing.KafkaWorld;
import io.wattbus.billing.testing.Tokens;
import io.wattbus.schemas.avro.AuthorizationOutcome;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What operators see of sessions and of charge detail records. */
@BillingIntegrationTest
class SessionApiIT {

    private final KafkaWorld kafka;
    private final Api api;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);
    private final String stranger = Tokens.of(Fixtures.operator(), Tokens.ALL_SCOPES);

    SessionApiIT(KafkaWorld kafka, Api api) {
        this.kafka = kafka;
        this.api = api;
    }

    @Test
    void runningSessionHasACostThatGrows() {
        putTariff();
        Fixtures.Session session = Fixtures.session(operator);
        kafka.publish(session.started(), session.updated(1, 4_000, Duration.ofMinutes(2)));
        await().untilAsserted(
                        () -> assertThat(cost(session).at("/cost/exclVat")).isEqualTo("1.50"));
        assertThat(cost(session).at("/state")).isEqualTo("RUNNING");
        assertThat(cost(session).json().has("cdrId")).isFalse();

        kafka.publish(session.updated(2, 8_000, Duration.ofMinutes(4)));

        await().untilAsserted(
                        () -> assertThat(cost(session).at("/cost/exclVat")).isEqualTo("2.50"));
        assertThat(cost(session).at("/energyWh")).isEqualTo("8000");
        assertThat(cost(session).at("/asOf"))
                .isEqualTo(session.startedAt.plus(Duration.ofMinutes(4)).toString());
        assertThat(cost(session).at("/currency")).isEqualTo("EUR");
        assertThat(cost(session).at("/cost/inclVat")).isEqualTo("2.80");
        assertThat(cost(session).at("/tariffId")).isEqualTo("standard");
    }

    @Test
    void finalCostIsTheIssuedOne() {
        putTariff();
        Fixtures.Session session = ended(20_000);

        await().untilAsserted(() -> assertThat(cost(session).at("/state")).isEqualTo("ISSUED"));
        assertThat(cost(session).at("/cost/inclVat")).isEqualTo("6.10");
        assertThat(cost(session).at("/unrounded/inclVat")).isEqualTo("6.1");
        String cdr = cost(session).at("/cdrId");
        assertThat(api.get(token, "/api/v1/charge-detail-records/" + cdr).at("/totalCost/inclVat"))
                .isEqualTo("6.10");
    }

    @Test
    void sessionWithoutTariffHasNoCostYet() {
        Fixtures.Session session = ended(20_000);

        await().untilAsserted(() -> assertThat(cost(session).at("/state")).isEqualTo("WAITING_FOR_TARIFF"));
        assertThat(cost(session).json().has("cost")).isFalse();
    }

    @Test
    void sessionWithoutEnergyIsNotBilledAndSaysWhy() {
        putTariff();
        Fixtures.Session empty = ended(0);
        Fixtures.Session refused = Fixtures.session(operator);
        refused.authorization = AuthorizationOutcome.REFUSED;
        kafka.publish(refused.started(), refused.ended(1, 0, Duration.ofMinutes(1)));

        await().untilAsserted(() -> assertThat(cost(empty).at("/reason")).isEqualTo("NO_ENERGY"));
        await().untilAsserted(() -> assertThat(cost(refused).at("/reason")).isEqualTo("AUTHORIZATION_REFUSED"));
        assertThat(api.get(token, "/api/v1/sessions?state=NOT_BILLABLE").json().get("items"))
                .hasSize(2);
        assertThat(kafka.cdrs(empty.id)).isEmpty();
    }

    @Test
    void cdrMasksTheTokenAndIsListedBySession() {
        putTariff();
        Fixtures.Session session = ended(20_000);
        ended(10_000);
        await().untilAsserted(() ->
                assertThat(cdrs("?sessionId=" + session.id).json().get("items")).hasSize(1));

        Answer list = cdrs("?sessionId=" + session.id);

        assertThat(list.at("/items/0/sessionId")).isEqualTo(session.id.toString());
        assertThat(list.at("/items/0/idToken/uid")).isEqualTo("****380");
        assertThat(list.at("/items/0/energyWh")).isEqualTo("20000");
        assertThat(list.at("/items/0/chargingPeriods/0/energyKwh")).isEqualTo("20");
        assertThat(list.at("/items/0/chargingPeriods/0/timeHours")).isEqualTo("0.15");
        assertThat(list.response().body()).doesNotContain(Fixtures.TOKEN_UID).doesNotContain("C00000001");
    }

    @Test
    void pagesLeadThroughTheWholeListOnce() {
        putTariff();
        for (int i = 0; i < 5; i++) {
            ended(1_000 + i);
        }
        await().untilAsserted(() -> assertThat(cdrs("").json().get("items")).hasSize(5));

        assertThat(walk("/api/v1/charge-detail-records?limit=2", "cdrId")).hasSize(5);
        assertThat(walk("/api/v1/sessions?limit=2&state=ISSUED", "sessionId")).hasSize(5);
    }

    @Test
    void anotherTenantsThingsAreNotThere() {
        putTariff();
        Fixtures.Session session = ended(20_000);
        await().untilAsserted(() -> assertThat(cost(session).at("/state")).isEqualTo("ISSUED"));
        String cdr = cost(session).at("/cdrId");

        assertThat(api.get(stranger, "/api/v1/sessions/" + session.id).status()).isEqualTo(404);
        assertThat(api.get(stranger, "/api/v1/sessions/" + session.id + "/cost").status())
                .isEqualTo(404);
        assertThat(api.get(stranger, "/api/v1/charge-detail-records/" + cdr).status())
                .isEqualTo(404);
        assertThat(api.get(stranger, "/api/v1/sessions").json().get("items")).isEmpty();
        assertThat(api.get(stranger, "/api/v1/charge-detail-records").json().get("items"))
                .isEmpty();
    }

    @Test
    void badParametersAreProblems() {
        for (String path : new String[] {
            "/api/v1/sessions?limit=0",
            "/api/v1/sessions?limit=1001",
            "/api/v1/sessions?limit=many",
            "/api/v1/sessions?cursor=nonsense",
            "/api/v1/sessions?state=SLEEPING",
            "/api/v1/sessions/not-an-id/cost",
            "/api/v1/charge-detail-records?sessionId=not-an-id"
        }) {
            Answer answer = api.get(token, path);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.header("Content-Type")).as(path).isEqualTo("application/problem+json");
        }
        assertThat(api.get(token, "/api/v1/sessions/" + UUID.randomUUID()).header("Content-Type"))
                .isEqualTo("application/problem+json");
    }

    private Set<String> walk(String path, String id) {
        Set<String> seen = new HashSet<>();
        Answer page = api.get(token, path);
        while (true) {
            page.json()
                    .get("items")
                    .forEach(item ->
                            assertThat(seen.add(item.get(id).asString())).isTrue());
            if (page.header("Link").isEmpty()) {
                return seen;
            }
            assertThat(page.header("Link")).endsWith("rel=\"next\"");
            page = api.next(token, page);
        }
    }

    private void putTariff() {
        api.put(token, "/api/v1/tariffs/standard", Fixtures.energyTariff());
    }

    private Fixtures.Session ended(long energyWh) {
        Fixtures.Session session = Fixtures.session(operator);
        kafka.publish(session.started(), session.ended(1, energyWh, Duration.ofMinutes(9)));
        return session;
    }

    private Answer cost(Fixtures.Session session) {
        return api.get(token, "/api/v1/sessions/" + session.id + "/cost");
    }

    private Answer cdrs(String query) {
        return api.get(token, "/api/v1/charge-detail-records" + query);
    }
}
