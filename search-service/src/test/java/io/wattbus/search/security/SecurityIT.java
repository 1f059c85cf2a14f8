package io.wattbus.search.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.FraudAction;
import io.wattbus.search.testing.Api;
import io.wattbus.search.testing.Api.Answer;
import io.wattbus.search.testing.Fixtures;
import io.wattbus.search.testing.KafkaWorld;
import io.wattbus.search.testing.Places;
import io.wattbus.search.testing.SearchIntegrationTest;
import io.wattbus.search.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see what, and how the API answers what it cannot do. */
@SearchIntegrationTest
class SecurityIT {

    private static final String[] LISTS = {
        "/api/v1/search/stations",
        "/api/v1/search/sessions",
        "/api/v1/search/records",
        "/api/v1/search/records?type=FRAUD_DECISION",
        "/api/v1/statistics"
    };

    private final Api api;
    private final KafkaWorld kafka;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);

    SecurityIT(Api api, KafkaWorld kafka) {
        this.api = api;
        this.kafka = kafka;
    }

    @Test
    void nobodySeesAnotherOperatorsData() {
        Fixtures.Session session = Fixtures.session(operator);
        kafka.publish(session.started(), session.ended(1, 1_000));
        kafka.publish(Topics.CHARGE_DETAIL_RECORDS, session.cdr(1_000, "1.00"));
        kafka.publish(Topics.FRAUD_DECISIONS, session.decision(FraudAction.HOLD).build());
        kafka.publish(
                Topics.LOCATIONS,
                Places.location(operator, session.stationId, "Harbour", 1).build());
        kafka.settle();
        String stranger = Tokens.of(Fixtures.operator(), Tokens.ALL_SCOPES);

        for (String list : LISTS) {
            assertThat(api.get(token, list).items("/operatorId")).as(list).containsExactly(operator);
            for (String query : new String[] {
                "",
                "?q=" + session.stationId,
                "?stationId=" + session.stationId,
                "?operatorId=" + operator,
                "?near=62.24,25.72",
                "?token=" + Fixtures.TOKEN_UID
            }) {
                String asked = list + (list.contains("?") ? query.replace('?', '&') : query);
                assertThat(api.get(stranger, asked).items("/operatorId"))
                        .as(asked)
                        .isEmpty();
            }
        }
        assertThat(api.get(stranger, "/api/v1/statistics").at("/total/sessions"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/search/stations",
                "/api/v1/search/sessions",
                "/api/v1/search/records",
                "/api/v1/statistics",
                "/actuator/env"
            })
    void nothingIsToldWithoutAToken(String path) {
        Answer answer = api.getWithoutToken(path);

        assertProblem(answer, 401, "unauthorized");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void tokenMustBeOursAndFresh() {
        for (String bad : new String[] {
            Tokens.expired(operator), Tokens.fromAnotherIssuer(operator), Tokens.signedByAStranger(operator), "nonsense"
        }) {
            assertThat(api.get(bad, LISTS[0]).status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/search/stations, search:read",
        "/api/v1/search/sessions, search:read",
        "/api/v1/search/records, search:read",
        "/api/v1/search/records?type=FRAUD_DECISION, search:read",
        "/api/v1/statistics, statistics:read"
    })
    void readingNeedsItsScopeAndAnOperator(String path, String scope) {
        String others = Tokens.ALL_SCOPES.replace(scope, "") + " platform";

        assertThat(api.get(Tokens.of(operator, scope), path).status()).isEqualTo(200);
        assertProblem(api.get(Tokens.of(operator, others), path), 403, "forbidden");
        assertProblem(api.get(Tokens.withoutOperator(scope), path), 403, "forbidden");
        assertProblem(api.get(Tokens.of("nobody", scope), path), 403, "forbidden");
    }

    @Test
    void onlyThePlatformSeesEverybodysStatistics() {
        String all = "/api/v1/statistics?scope=platform";

        assertThat(api.get(Tokens.withoutOperator("platform"), all).status()).isEqualTo(200);
        assertProblem(api.get(token, all), 403, "forbidden");
        assertProblem(api.get(token, "/api/v1/statistics?scope=all"), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search/stations?near=north",
                "search/stations?near=91,0",
                "search/stations?near=62.2",
                "search/stations?radiusM=100",
                "search/stations?near=62,25&radiusM=0",
                "search/stations?near=62,25&radiusM=wide",
                "search/stations?near=62,25&bbox=25,62,26,63",
                "search/stations?bbox=25,62,26",
                "search/stations?bbox=25,63,26,62",
                "search/stations?state=LOST",
                "search/stations?status=FREE",
                "search/stations?limit=0",
                "search/stations?limit=1001",
                "search/stations?limit=many",
                "search/stations?cursor=***",
                "search/stations?cursor=YQpi",
                "search/sessions?state=OVER",
                "search/sessions?from=yesterday",
                "search/sessions?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z",
                "search/sessions?cursor=YQpi",
                "search/records?sessionId=17",
                "search/records?bbox=x",
                "search/records?type=INVOICE",
                "search/records?type=FRAUD_DECISION&action=FORGIVE",
                "search/records?type=FRAUD_DECISION&cursor=YQpi",
                "statistics?by=city",
                "statistics?window=long",
                "statistics?window=PT0S",
                "statistics?window=PT-1H",
                "statistics?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z",
                "statistics?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z&window=PT1H",
                "statistics?window=PT99999999999999H",
                "statistics?cursor=YQpi"
            })
    void whatMakesNoSenseIsTheCallersFault(String query) {
        assertProblem(api.get(token, "/api/v1/" + query), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus", "/v3/api-docs"
            })
    void whatMachinesAskIsOpen(String path) {
        assertThat(api.getWithoutToken(path).status()).isEqualTo(200);
    }

    @Test
    void metricsAndApiDescriptionSayWhatThereIs() {
        kafka.publish(Fixtures.session(operator).started());
        kafka.settle();

        assertThat(api.getWithoutToken("/actuator/prometheus").response().body())
                .contains("wattbus_events_total{")
                .contains("wattbus_event_age_seconds_bucket{")
                .contains("wattbus_store_writes_seconds_count");
        assertThat(api.getWithoutToken("/v3/api-docs").response().body())
                .contains("/api/v1/search/stations", "/api/v1/search/sessions", "/api/v1/search/records")
                .contains("/api/v1/statistics", "bearer", "radiusM", "\"scope\"")
                .doesNotContain("OperatorId")
                .doesNotContain("Reach");
    }

    private static void assertProblem(Answer answer, int status, String name) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("/type")).isEqualTo("urn:wattbus:problem:" + name);
    }
}
