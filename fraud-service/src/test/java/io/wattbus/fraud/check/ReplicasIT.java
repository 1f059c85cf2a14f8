package io.wattbus.fraud.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.fraud.testing.Api;
import io.wattbus.fraud.testing.Api.Answer;
import io.wattbus.fraud.testing.Fixtures;
import io.wattbus.fraud.testing.Fixtures.Session;
import io.wattbus.fraud.testing.FraudIntegrationTest;
import io.wattbus.fraud.testing.KafkaWorld;
import io.wattbus.fraud.testing.RealParts;
import io.wattbus.fraud.testing.Tokens;
import io.wattbus.schemas.avro.FraudAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Two replicas share the work and each tells all of it; what one leaves the other takes over. */
@FraudIntegrationTest
class ReplicasIT {

    private static final int SESSIONS = 12;

    private final KafkaWorld kafka;
    private final Api api;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);

    ReplicasIT(KafkaWorld kafka, Api api) {
        this.kafka = kafka;
        this.api = api;
    }

    @Test
    void eachReplicaTellsAllAndTakesOverFromTheOther() throws Exception {
        List<Session> sessions = IntStream.range(0, SESSIONS)
                .mapToObj(i -> Fixtures.session(operator, Fixtures.uid()))
                .toList();
        sessions.forEach(session -> kafka.publish(session.started()));

        try (ConfigurableApplicationContext second = RealParts.secondReplica()) {
            Api other = second.getBean(Api.class);
            awaitReady(other);
            sessions.forEach(session -> kafka.publish(session.ended(1, 1_000, Duration.ofMinutes(5))));

            await().untilAsserted(() -> assertThat(own(api)).isPositive().isLessThan(SESSIONS));
            await().untilAsserted(() -> assertThat(walk(api)).hasSize(SESSIONS));
            assertThat(walk(other)).isEqualTo(walk(api));

            releaseThrough(other);
        }
        kafka.forgetMembers("fraud-service-second");

        await().untilAsserted(() -> assertThat(own(api)).isEqualTo(SESSIONS));
        assertThat(walk(api)).hasSize(SESSIONS);
    }

    /** What one replica released the other knows. */
    private void releaseThrough(Api other) {
        String uid = Fixtures.uid();
        String anotherOperator = Fixtures.operator();
        String hers = Tokens.of(anotherOperator, Tokens.ALL_SCOPES);
        Session first = Fixtures.session(anotherOperator, uid);
        Session later = Fixtures.session(anotherOperator, uid).begun(Duration.ofMinutes(1));
        kafka.publish(first.started(), later.started());
        await().untilAsserted(() ->
                assertThat(kafka.decisions(anotherOperator, FraudAction.HOLD)).hasSize(1));
        String hold = "/api/v1/decisions/"
                + kafka.decisions(anotherOperator, FraudAction.HOLD).getFirst().getDecisionId();
        await().untilAsserted(() -> assertThat(other.get(hers, hold).status()).isEqualTo(200));

        Answer release = other.post(hers, hold + "/release", "{\"reason\": \"Seen.\"}");

        assertThat(release.status()).isEqualTo(200);
        await().untilAsserted(
                        () -> assertThat(api.get(hers, hold).at("/releasedBy")).isEqualTo(release.at("/decisionId")));
    }

    private int own(Api replica) {
        return replica.get(token, "/api/v1/sessions?state=ENDED&own=true")
                .json()
                .path("items")
                .size();
    }

    private List<String> walk(Api replica) {
        List<String> seen = new ArrayList<>();
        Answer page = replica.get(token, "/api/v1/sessions?state=ENDED&limit=5");
        while (true) {
            assertThat(page.status()).isEqualTo(200);
            page.json()
                    .get("items")
                    .forEach(item -> seen.add(item.get("sessionId").asString()));
            if (page.header("Link").isEmpty()) {
                assertThat(seen).isSorted().doesNotHaveDuplicates();
                return seen;
            }
            page = replica.next(token, page);
        }
    }

    private static void awaitReady(Api replica) {
        await().untilAsserted(() -> assertThat(
                        replica.getWithoutToken("/actuator/health/readiness").status())
                .isEqualTo(200));
    }
}
