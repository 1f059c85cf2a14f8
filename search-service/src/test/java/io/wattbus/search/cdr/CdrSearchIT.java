package io.wattbus.search.cdr;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.schemas.Topics;
import io.wattbus.search.testing.Api;
import io.wattbus.search.testing.Api.Answer;
import io.wattbus.search.testing.Fixtures;
import io.wattbus.search.testing.KafkaWorld;
import io.wattbus.search.testing.SearchIntegrationTest;
import io.wattbus.search.testing.Tokens;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** From charge detail records on the topic to what sessions cost. */
@SearchIntegrationTest
class CdrSearchIT {

    private static final String RECORDS = "/api/v1/search/records";

    private final KafkaWorld kafka;
    private final Api api;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);
    private final Fixtures.Session session = Fixtures.session(operator);

    CdrSearchIT(KafkaWorld kafka, Api api) {
        this.kafka = kafka;
        this.api = api;
    }

    @Test
    void recordIsFoundOnceHoweverOftenItIsTold() {
        kafka.publish(Topics.CHARGE_DETAIL_RECORDS, session.cdr(20_000_000, "6.10"));
        kafka.publish(Topics.CHARGE_DETAIL_RECORDS, session.cdr(20_000_000, "6.10"));
        kafka.settle();

        Answer found = api.get(token, RECORDS);

        assertThat(found.items("/sessionId")).containsExactly(session.id.toString());
        assertThat(found.at("/items/0/totalCostInclVat")).isEqualTo("6.10");
        assertThat(found.at("/items/0/currency")).isEqualTo("EUR");
        assertThat(found.at("/items/0/energyWh")).isEqualTo("20000");
        assertThat(found.at("/items/0/totalTimeSeconds")).isEqualTo("540");
        assertThat(found.response().body()).doesNotContain(Fixtures.TOKEN_UID);
    }

    @Test
    void recordIsFoundBySessionTokenStationAndTimeOfIssue() {
        Fixtures.Session other = Fixtures.session(operator).with("other");
        kafka.publish(Topics.CHARGE_DETAIL_RECORDS, session.cdr(1_000, "1.00"));
        kafka.publish(Topics.CHARGE_DETAIL_RECORDS, other.cdr(1_000, "1.00"));
        kafka.settle();

        assertFinds("sessionId=" + session.id, session);
        assertFinds("token=OTHER", other);
        assertFinds("stationId=" + session.stationId, session);
        assertFinds("q=" + other.stationId, other);
        assertFinds("to=" + session.startedAt);
    }

    private void assertFinds(String query, Fixtures.Session... sessions) {
        assertThat(api.get(token, RECORDS + "?" + query).items("/sessionId"))
                .as(query)
                .containsExactly(
                        Arrays.stream(sessions).map(it -> it.id.toString()).toArray(String[]::new));
    }
}
