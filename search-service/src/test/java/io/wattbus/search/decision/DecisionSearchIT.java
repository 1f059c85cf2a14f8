package io.wattbus.search.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.FraudAction;
import io.wattbus.schemas.avro.FraudDecision;
import io.wattbus.search.testing.Api;
import io.wattbus.search.testing.Api.Answer;
import io.wattbus.search.testing.Fixtures;
import io.wattbus.search.testing.KafkaWorld;
import io.wattbus.search.testing.RawIndex;
import io.wattbus.search.testing.SearchIntegrationTest;
import io.wattbus.search.testing.Tokens;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From fraud decisions on the topic to records that operators find. */
@SearchIntegrationTest
class DecisionSearchIT {

    private static final String RECORDS = "/api/v1/search/records";
    private static final String DECISIONS = RECORDS + "?type=FRAUD_DECISION";

    private final KafkaWorld kafka;
    private final Api api;
    private final RawIndex index;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);
    private final Fixtures.Session session = Fixtures.session(operator);
    private final FraudDecision hold = session.decision(FraudAction.HOLD).build();

    DecisionSearchIT(KafkaWorld kafka, Api api, RawIndex index) {
        this.kafka = kafka;
        this.api = api;
        this.index = index;
    }

    @Test
    void decisionIsFoundOnceHoweverOftenItIsToldAndTheFirstCounts() {
        publish(hold, FraudDecision.newBuilder(hold).setReason("Another.").build(), hold);

        Answer found = api.get(token, DECISIONS);

        assertThat(found.items("/decisionId"))
                .containsExactly(hold.getDecisionId().toString());
        assertThat(found.at("/items/0/action")).isEqualTo("HOLD");
        assertThat(found.at("/items/0/subjectType")).isEqualTo("SESSION");
        assertThat(found.at("/items/0/sessionId")).isEqualTo(session.id.toString());
        assertThat(found.at("/items/0/rule")).isEqualTo("IMPOSSIBLE_ENERGY");
        assertThat(found.at("/items/0/reason")).isEqualTo(hold.getReason());
        assertThat(found.at("/items/0/decidedAt")).isEqualTo(hold.getDecidedAt().toString());
    }

    @Test
    void decisionIsFoundBySessionTokenStationRuleActionWordsAndTime() {
        FraudDecision block = session.block();
        FraudDecision release = session.decision(FraudAction.RELEASE)
                .setReleases(hold.getDecisionId())
                .setRule("OPERATOR")
                .setDecidedAt(hold.getDecidedAt().plusSeconds(60))
                .build();
        FraudDecision others = Fixtures.session(operator)
                .with("another")
                .decision(FraudAction.STOP)
                .setDecidedAt(hold.getDecidedAt().minusSeconds(60))
                .build();
        publish(hold, release, others);
        kafka.publish(Topics.FRAUD_DECISIONS, block);
        kafka.settle();

        assertFinds("sessionId=" + session.id, release, hold);
        assertFinds("stationId=" + session.stationId, release, hold);
        assertFinds("action=HOLD", hold);
        assertFinds("rule=OPERATOR", release);
        assertFinds("token=another", others);
        assertFinds("token=" + Fixtures.TOKEN_UID + "&action=BLOCK", block);
        assertFinds("q=two%20stations", block);
        assertFinds("q=" + hold.getDecisionId(), release, hold);
        assertFinds("from=" + release.getDecidedAt(), release);
        assertFinds("to=" + hold.getDecidedAt(), others);
        assertThat(api.get(token, DECISIONS + "&limit=1").header("Link")).contains("type=FRAUD_DECISION");
    }

    @Test
    void nobodyIsNamedInTheIndex() {
        FraudDecision block = session.block();
        publish(block);

        JsonNode kept = index.source("decisions", block.getDecisionId().toString());

        assertThat(kept.path("tokenHash").asString()).hasSize(64);
        assertThat(kept.path("contractHash").asString()).hasSize(64);
        assertThat(kept.toString()).doesNotContain(Fixtures.TOKEN_UID, Fixtures.CONTRACT_ID);
        assertThat(api.get(token, DECISIONS).response().body()).doesNotContain("Hash");
    }

    @Test
    void recordsOfNoTypeAreChargeDetailRecords() {
        publish(hold);
        kafka.publish(Topics.CHARGE_DETAIL_RECORDS, session.cdr(1_000, "1.00"));
        kafka.settle();

        for (String query : new String[] {"", "?type=CHARGE_DETAIL_RECORD"}) {
            assertThat(api.get(token, RECORDS + query).items("/cdrId")).hasSize(1);
        }
    }

    private void publish(FraudDecision... decisions) {
        for (FraudDecision decision : decisions) {
            kafka.publish(Topics.FRAUD_DECISIONS, decision);
        }
        kafka.settle();
    }

    private void assertFinds(String query, FraudDecision... decisions) {
        assertThat(api.get(token, DECISIONS + "&" + query).items("/decisionId"))
                .as(query)
                .containsExactly(Arrays.stream(decisions)
                        .map(FraudDecision::getDecisionId)
                        .map(UUID::toString)
                        .toArray(String[]::new));
    }
}
