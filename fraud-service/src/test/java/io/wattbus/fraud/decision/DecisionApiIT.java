package io.wattbus.fraud.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.fraud.testing.Api;
import io.wattbus.fraud.testing.Api.Answer;
import io.wattbus.fraud.testing.Fixtures;
import io.wattbus.fraud.testing.Fixtures.Session;
import io.wattbus.fraud.testing.FraudIntegrationTest;
import io.wattbus.fraud.testing.KafkaWorld;
import io.wattbus.fraud.testing.Tokens;
import io.wattbus.schemas.avro.FraudAction;
import io.wattbus.schemas.avro.FraudDecision;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What operators see of decisions, and how they end them. */
@FraudIntegrationTest
class DecisionApiIT {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String REASON = "{\"reason\": \"The driver lent the card.\"}";

    private final KafkaWorld kafka;
    private final Api api;
    private final String operator = Fixtures.operator();
    private final String uid = Fixtures.uid();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);
    private final String stranger = Tokens.of(Fixtures.operator(), Tokens.ALL_SCOPES);

    DecisionApiIT(KafkaWorld kafka, Api api) {
        this.kafka = kafka;
        this.api = api;
    }

    @Test
    void decisionsAreListedNewestFirstWithTheTokenMasked() {
        Session stopped = usedTwice();
        Session laterStopped = usedTwice(Fixtures.uid(), MINUTE.multipliedBy(3));
        await().untilAsserted(() -> assertThat(list("").json().get("items")).hasSize(6));

        Answer list = list("");

        assertThat(list.at("/items/0/decidedAt")).isEqualTo(laterStopped.startedAt.toString());
        assertThat(list.at("/items/5/decidedAt")).isEqualTo(stopped.startedAt.toString());
        assertThat(list.response().body()).doesNotContain(uid).contains("****" + uid.substring(11));
        assertThat(list("?sessionId=" + stopped.id).json().get("items")).hasSize(2);
        Answer hold = list("?action=HOLD&sessionId=" + stopped.id);
        assertThat(hold.json().get("items")).hasSize(1);
        assertThat(hold.at("/items/0/rule")).isEqualTo("CONCURRENT_USE");
        assertThat(hold.at("/items/0/active")).isEqualTo("true");
        assertThat(list("?active=true&action=BLOCK").json().get("items")).hasSize(2);
        assertThat(list("?active=false&action=BLOCK").json().get("items")).isEmpty();
        assertThat(walk("/api/v1/decisions?limit=2")).hasSize(6);
    }

    @Test
    void blockIsReleasedOnceAndStaysSo() {
        Session stopped = usedTwice();
        String block = id(FraudAction.BLOCK);

        Answer first = release(token, block);
        Answer again = api.post(token, path(block) + "/release", "{\"reason\": \"Once more.\"}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.at("/action")).isEqualTo("RELEASE");
        assertThat(first.at("/releases")).isEqualTo(block);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        await().untilAsserted(() -> assertThat(kafka.decisions(operator, FraudAction.RELEASE))
                .singleElement()
                .satisfies(release -> {
                    FraudDecision decision =
                            kafka.decisions(operator, FraudAction.BLOCK).getFirst();
                    assertThat(release.getDecisionId()).isEqualTo(UUID.fromString(first.at("/decisionId")));
                    assertThat(release.getReleases()).isEqualTo(decision.getDecisionId());
                    assertThat(release.getSubject()).isEqualTo(decision.getSubject());
                    assertThat(release.getSubjectType()).isEqualTo(decision.getSubjectType());
                    assertThat(release.getIdToken()).isEqualTo(decision.getIdToken());
                    assertThat(release.getRule()).isEqualTo("OPERATOR");
                }));
        assertThat(api.get(token, path(block)).at("/active")).isEqualTo("false");
        assertThat(api.get(token, path(block)).at("/releasedBy")).isEqualTo(first.at("/decisionId"));

        kafka.publish(stopped.started(), stopped.ended(1, 10, MINUTE));
        kafka.awaitRead();

        assertThat(kafka.decisions(operator, FraudAction.BLOCK)).hasSize(1);
    }

    @Test
    void holdIsReleasedWithItsSession() {
        Session held = usedTwice();
        String hold = id(FraudAction.HOLD);

        assertThat(release(token, hold).at("/sessionId")).isEqualTo(held.id.toString());

        await().untilAsserted(() -> assertThat(kafka.decisions(operator, FraudAction.RELEASE))
                .singleElement()
                .satisfies(release -> assertThat(release.getSessionId()).isEqualTo(held.id)));
    }

    @Test
    void whatCannotBeReleasedSaysWhy() {
        usedTwice();
        String stop = id(FraudAction.STOP);
        FraudDecision over = expired();
        kafka.publish(over);
        await().untilAsserted(() -> assertThat(
                        api.get(token, path(over.getDecisionId().toString())).status())
                .isEqualTo(200));

        assertProblem(release(token, stop), 409, "not-releasable");
        assertProblem(release(token, over.getDecisionId().toString()), 409, "decision-expired");
        assertProblem(release(token, UUID.randomUUID().toString()), 404, "not-found");
        assertProblem(api.post(token, path(stop) + "/release", "{\"reason\": \" \"}"), 400, "invalid-body");
        assertProblem(api.post(token, path(stop) + "/release", "{\"why\": \"x\"}"), 400, "unreadable-body");
        assertThat(kafka.decisions(operator, FraudAction.RELEASE)).isEmpty();
    }

    @Test
    void anotherTenantsThingsAreNotThere() {
        usedTwice();
        String block = id(FraudAction.BLOCK);

        assertThat(api.get(stranger, path(block)).status()).isEqualTo(404);
        assertThat(release(stranger, block).status()).isEqualTo(404);
        assertThat(api.get(stranger, "/api/v1/decisions").json().get("items")).isEmpty();
        assertThat(api.get(stranger, "/api/v1/sessions").json().get("items")).isEmpty();
        assertThat(kafka.decisions(operator, FraudAction.RELEASE)).isEmpty();
    }

    @Test
    void checkedSessionsAreListedById() {
        Session first = Fixtures.session(operator, uid);
        Session second = Fixtures.session(operator, Fixtures.uid());
        Session running = Fixtures.session(operator, Fixtures.uid());
        kafka.publish(first.started(), first.ended(1, 5_000, MINUTE), running.started());
        kafka.publish(second.ended(3, 7_001, MINUTE), second.started());
        await().untilAsserted(() -> assertThat(
                        api.get(token, "/api/v1/sessions").json().get("items"))
                .hasSize(3));

        Answer page = api.get(token, "/api/v1/sessions?state=ENDED&limit=1");
        Answer next = api.next(token, page);

        assertThat(Set.of(page.at("/items/0/sessionId"), next.at("/items/0/sessionId")))
                .containsExactlyInAnyOrder(first.id.toString(), second.id.toString());
        Answer ofSecond = page.at("/items/0/sessionId").equals(second.id.toString()) ? page : next;
        assertThat(ofSecond.at("/items/0/energyWh")).isEqualTo("7001");
        assertThat(ofSecond.at("/items/0/lastSequence")).isEqualTo("3");
        assertThat(ofSecond.at("/items/0/stationId")).isEqualTo(second.stationId);
        assertThat(next.header("Link")).isEmpty();
        Answer active = api.get(token, "/api/v1/sessions?state=ACTIVE");
        assertThat(active.json().get("items")).hasSize(1);
        assertThat(active.at("/items/0/sessionId")).isEqualTo(running.id.toString());
        assertThat(active.at("/items/0/state")).isEqualTo("ACTIVE");
    }

    @Test
    void rulesAreToldWithTheirThresholds() {
        Answer rules = api.get(token, "/api/v1/rules");

        assertThat(rules.at("/items/0/name")).isEqualTo("CONCURRENT_USE");
        assertThat(rules.at("/items/0/thresholds/blockSeconds")).isEqualTo("3600");
        assertThat(rules.at("/items/1/name")).isEqualTo("IMPOSSIBLE_ENERGY");
        assertThat(rules.at("/items/1/thresholds/allowanceWh")).isEqualTo("1000");
    }

    /** The later of two sessions at once. */
    private Session usedTwice() {
        return usedTwice(uid, MINUTE);
    }

    private Session usedTwice(String uid, Duration later) {
        Session first = Fixtures.session(operator, uid);
        Session second = Fixtures.session(operator, uid).begun(later);
        kafka.publish(first.started(), second.started());
        await().untilAsserted(() ->
                assertThat(list("?sessionId=" + second.id).json().get("items")).hasSize(2));
        return second;
    }

    private FraudDecision expired() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        await().untilAsserted(() ->
                assertThat(kafka.decisions(operator, FraudAction.BLOCK)).isNotEmpty());
        FraudDecision block = kafka.decisions(operator, FraudAction.BLOCK).getFirst();
        return FraudDecision.newBuilder(block)
                .setDecisionId(UUID.randomUUID())
                .setDecidedAt(now.minus(MINUTE.multipliedBy(2)))
                .setValidUntil(now.minus(MINUTE))
                .build();
    }

    private String id(FraudAction action) {
        await().untilAsserted(() ->
                assertThat(list("?action=" + action).json().get("items")).hasSize(1));
        return list("?action=" + action).at("/items/0/decisionId");
    }

    private Set<String> walk(String path) {
        Set<String> seen = new HashSet<>();
        Answer page = api.get(token, path);
        while (true) {
            page.json()
                    .get("items")
                    .forEach(item -> assertThat(seen.add(item.get("decisionId").asString()))
                            .isTrue());
            if (page.header("Link").isEmpty()) {
                return seen;
            }
            page = api.next(token, page);
        }
    }

    private static void assertProblem(Answer answer, int status, String name) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("/type")).isEqualTo("urn:wattbus:problem:" + name);
    }

    private Answer release(String token, String decisionId) {
        return api.post(token, path(decisionId) + "/release", REASON);
    }

    private Answer list(String query) {
        return api.get(token, "/api/v1/decisions" + query);
    }

    private static String path(String decisionId) {
        return "/api/v1/decisions/" + decisionId;
    }
}
