package io.wattbus.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Api;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningGateway
class SecurityIT {

    private static final String ALL_BUT_PLATFORM = "locations:read locations:write stations:read stations:write"
            + " id-tokens:read id-tokens:write transactions:read commands:write";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/operators, platform",
        "/api/v1/locations, locations:read",
        "/api/v1/stations, stations:read",
        "/api/v1/id-tokens, id-tokens:read",
        "/api/v1/transactions, transactions:read"
    })
    void letsReadWhoHasTheScope(String path, String scope) {
        assertThat(with(Tokens.of("FI*WAT", scope)).get(path).status()).isEqualTo(200);
        assertThat(with(Tokens.of("FI*WAT", "cdrs:read")).get(path).status()).isEqualTo(403);
        assertThat(Api.on(port).get(path).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/locations", "/api/v1/stations", "/api/v1/id-tokens"})
    void letsWriteOnlyWhoHasTheScopeToWrite(String path) {
        assertThat(with(Tokens.of("FI*WAT", "locations:read", "stations:read", "id-tokens:read"))
                        .post(path, "{}")
                        .status())
                .isEqualTo(403);
        assertThat(with(Tokens.of("FI*WAT", "locations:write", "stations:write", "id-tokens:write"))
                        .post(path, "{}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void letsCommandOnlyWhoMayCommand() {
        String path = "/api/v1/stations/NOBODY/commands/Reset";

        assertThat(with(Tokens.of("FI*WAT", "stations:write")).post(path, "{}").status())
                .isEqualTo(403);
    }

    @Test
    void readsNothingForATokenWithoutOperator() {
        Api.Answer answer = with(Tokens.of(null, ALL_BUT_PLATFORM)).get("/api/v1/stations");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.at("/type")).isEqualTo("urn:wattbus:problem:no-operator");
    }

    @Test
    void letsAnOperatorReadItself() {
        with(Tokens.of(null, "platform"))
                .put("/api/v1/operators/FI*SEC", "{\"name\":\"S\",\"legalEntity\":\"S Oy\",\"currency\":\"EUR\"}");

        assertThat(with(Tokens.of("FI*SEC", ALL_BUT_PLATFORM))
                        .get("/api/v1/operators/FI*SEC")
                        .status())
                .isEqualTo(200);
        assertThat(with(Tokens.of("FI*WAT", ALL_BUT_PLATFORM))
                        .get("/api/v1/operators/FI*SEC")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void answersWithProblemDetails() {
        Api.Answer unauthenticated = Api.on(port).get("/api/v1/stations");
        Api.Answer forbidden = with(Tokens.of("FI*WAT")).get("/api/v1/stations");

        assertThat(List.of(unauthenticated, forbidden))
                .allSatisfy(answer -> assertThat(answer.contentType()).contains("application/problem+json"));
        assertThat(unauthenticated.at("/type")).isEqualTo("urn:wattbus:problem:unauthenticated");
        assertThat(forbidden.at("/status")).isEqualTo("403");
    }

    @Test
    void trustsOnlyValidTokensOfTheIssuer() {
        assertThat(with(Tokens.expired("FI*WAT", "stations:read"))
                        .get("/api/v1/stations")
                        .status())
                .isEqualTo(401);
        assertThat(with(Tokens.forged("FI*WAT", "stations:read"))
                        .get("/api/v1/stations")
                        .status())
                .isEqualTo(401);
        assertThat(with(Tokens.ofUnknownIssuer("FI*WAT", "stations:read"))
                        .get("/api/v1/stations")
                        .status())
                .isEqualTo(401);
        assertThat(with("garbage").get("/api/v1/stations").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/actuator/prometheus",
                "/v3/api-docs"
            })
    void leavesHealthMetricsAndTheApisDescriptionOpen(String path) {
        assertThat(Api.on(port).get(path).status()).isEqualTo(200);
    }

    @Test
    void hidesWhatIsNotThere() {
        assertThat(with(Tokens.of("FI*WAT", ALL_BUT_PLATFORM))
                        .get("/actuator/env")
                        .status())
                .isEqualTo(403);
    }

    private Api with(String token) {
        return Api.on(port).with(token);
    }
}
