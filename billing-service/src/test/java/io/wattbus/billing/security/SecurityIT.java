package io.wattbus.billing.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.billing.testing.Api;
import io.wattbus.billing.testing.Api.Answer;
import io.wattbus.billing.testing.BillingIntegrationTest;
import io.wattbus.billing.testing.Fixtures;
import io.wattbus.billing.testing.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@BillingIntegrationTest
class SecurityIT {

    private final Api api;
    private final String operator = Fixtures.operator();

    SecurityIT(Api api) {
        this.api = api;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tariffs", "/api/v1/sessions", "/api/v1/charge-detail-records", "/actuator/env"})
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
            assertThat(api.get(token, "/api/v1/tariffs").status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tariffs, tariffs:read",
        "/api/v1/sessions, sessions:read",
        "/api/v1/charge-detail-records, cdrs:read"
    })
    void readingNeedsItsScope(String path, String scope) {
        String others = Tokens.ALL_SCOPES.replace(scope, "");

        assertThat(api.get(Tokens.of(operator, scope), path).status()).isEqualTo(200);
        Answer refused = api.get(Tokens.of(operator, others), path);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void writingTariffsNeedsItsScope() {
        String reader = Tokens.of(operator, "tariffs:read");

        assertThat(api.put(reader, "/api/v1/tariffs/a", Fixtures.energyTariff()).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/sessions/%s/release, sessions:write", "/api/v1/charge-detail-records/%s/credit, cdrs:write"})
    void actingNeedsItsScope(String path, String scope) {
        String others = Tokens.ALL_SCOPES.replace(scope, "");
        String target = path.formatted(UUID.randomUUID());

        assertThat(api.post(Tokens.of(operator, scope), target, "{\"reason\": \"a test\"}")
                        .status())
                .isEqualTo(404);
        assertThat(api.post(Tokens.of(operator, others), target, "{\"reason\": \"a test\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void tokenWithoutOperatorReadsNothing() {
        for (String token :
                new String[] {Tokens.withoutOperator(Tokens.ALL_SCOPES), Tokens.of("nobody", Tokens.ALL_SCOPES)}) {
            Answer answer = api.get(token, "/api/v1/tariffs");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
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
                .contains("wattbus_cdrs_issued_total")
                .contains("wattbus_sessions_waiting{")
                .contains("wattbus_outbox_size");
        assertThat(api.getWithoutToken("/v3/api-docs").response().body())
                .contains("/api/v1/tariffs/{tariffId}")
                .contains("/api/v1/sessions/{sessionId}/cost")
                .contains("bearer")
                .doesNotContain("OperatorId");
    }
}
