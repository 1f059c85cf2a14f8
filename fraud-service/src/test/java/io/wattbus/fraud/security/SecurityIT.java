package io.wattbus.fraud.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.fraud.testing.Api;
import io.wattbus.fraud.testing.Api.Answer;
import io.wattbus.fraud.testing.Fixtures;
import io.wattbus.fraud.testing.FraudIntegrationTest;
import io.wattbus.fraud.testing.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FraudIntegrationTest
class SecurityIT {

    private final Api api;
    private final String operator = Fixtures.operator();

    SecurityIT(Api api) {
        this.api = api;
    }

    @BeforeEach
    void awaitReady() {
        await().untilAsserted(() -> assertThat(
                        api.getWithoutToken("/actuator/health/readiness").status())
                .isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/decisions", "/api/v1/rules", "/api/v1/sessions", "/actuator/env"})
    void nothingIsToldWithoutAToken(String path) {
        Answer answer = api.getWithoutToken(path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.at("/type")).isEqualTo("urn:wattbus:problem:unauthorized");
    }

    @Test
    void tokenMustBeOursAndFresh() {
        for (String token : new String[] {
            Tokens.expired(operator), Tokens.fromAnotherIssuer(operator), Tokens.signedByAStranger(operator), "nonsense"
        }) {
            assertThat(api.get(token, "/api/v1/decisions").status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/decisions", "/api/v1/rules", "/api/v1/sessions"})
    void readingNeedsItsScopeAndAnOperator(String path) {
        assertThat(api.get(Tokens.of(operator, "decisions:read"), path).status())
                .isEqualTo(200);
        for (String token : new String[] {
            Tokens.of(operator, "decisions:write"),
            Tokens.withoutOperator(Tokens.ALL_SCOPES),
            Tokens.of("nobody", Tokens.ALL_SCOPES)
        }) {
            Answer refused = api.get(token, path);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void releasingNeedsItsScope() {
        String path = "/api/v1/decisions/" + UUID.randomUUID() + "/release";

        assertThat(api.post(Tokens.of(operator, "decisions:read"), path, "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(api.post(Tokens.of(operator, "decisions:write"), path, "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(404);
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
        assertThat(api.getWithoutToken("/actuator/prometheus").response().body())
                .contains("wattbus_event_age_seconds_bucket")
                .contains("effect=\"checked\"")
                .contains("kafka_consumer_fetch_manager_records_lag");
        assertThat(api.getWithoutToken("/v3/api-docs").response().body())
                .contains("/api/v1/decisions/{decisionId}/release")
                .contains("/api/v1/rules")
                .contains("bearer")
                .doesNotContain("OperatorId");
    }
}
