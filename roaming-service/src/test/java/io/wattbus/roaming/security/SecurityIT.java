package io.wattbus.roaming.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Api;
import io.wattbus.roaming.testing.Api.Answer;
import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.Tokens;
import io.wattbus.roaming.testing.World;
import io.wattbus.schemas.avro.EvseStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RoamingIntegrationTest
class SecurityIT {

    private final World world;
    private final Api api;
    private final String operator = Fixtures.operator();

    SecurityIT(World world) {
        this.world = world;
        this.api = world.api;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/partners", "/api/v1/deliveries", "/actuator/env"})
    void nothingIsToldWithoutAToken(String path) {
        Answer answer = api.raw(null, "GET", path);

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
            assertThat(api.get(token, "/api/v1/partners").status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/partners", "/api/v1/deliveries"})
    void readingNeedsItsScope(String path) {
        assertThat(api.get(Tokens.of(operator, "partners:read"), path).status()).isEqualTo(200);
        Answer refused = api.get(Tokens.of(operator, "partners:write"), path);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(api.get(Tokens.withoutOperator(Tokens.ALL_SCOPES), path).status())
                .isEqualTo(403);
    }

    @Test
    void writingNeedsItsScope() {
        String id = world.invite(operator, Fixtures.party()).at("/partnerId");
        String reader = Tokens.of(operator, "partners:read");
        String body = "{\"party\": \"SE*ZZZ\", \"name\": \"x\"}";

        assertThat(api.operator(reader, "POST", "/api/v1/partners", body).status())
                .isEqualTo(403);
        assertThat(api.operator(reader, "DELETE", "/api/v1/partners/" + id, null)
                        .status())
                .isEqualTo(403);
        assertThat(api.operator(reader, "PUT", "/api/v1/partners/" + id + "/state", "{\"state\": \"SUSPENDED\"}")
                        .status())
                .isEqualTo(403);
        assertThat(api.operator(reader, "POST", "/api/v1/partners/" + id + "/registration", "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void partnersOfAnotherOperatorAreNotThere() {
        String id = world.invite(operator, Fixtures.party()).at("/partnerId");
        String stranger = world.jwt(Fixtures.operator());
        String path = "/api/v1/partners/" + id;

        assertThat(api.get(stranger, path).status()).isEqualTo(404);
        assertThat(api.operator(stranger, "DELETE", path, null).status()).isEqualTo(404);
        assertThat(api.operator(stranger, "PUT", path + "/state", "{\"state\": \"SUSPENDED\"}")
                        .status())
                .isEqualTo(404);
        assertThat(api.operator(
                                stranger,
                                "POST",
                                path + "/registration",
                                "{\"versionsUrl\": \"http://localhost:1\", \"token\": \"t\"}")
                        .status())
                .isEqualTo(404);
        assertThat(api.get(stranger, "/api/v1/partners").json().path("items")).isEmpty();
        assertThat(api.get(world.jwt(operator), path).at("/state")).isEqualTo("INVITED");
    }

    @Test
    void deliveriesOfAnotherOperatorAreNotThere() {
        try (RoamingPartner partner = world.registered(operator)) {
            world.open(operator, "loc-1", partner);
            world.becomes(operator, "loc-1", EvseStatus.CHARGING);
            await().until(() -> world.deliveries(operator, "DELIVERED") == 1);
            String path = "/api/v1/deliveries";

            String id = api.get(world.jwt(operator), path).at("/items/0/partnerId");
            assertThat(api.get(world.jwt(operator), path + "?object=EVSE&partner=" + id)
                            .at("/items/0/told"))
                    .isEqualTo("CHARGING");
            assertThat(api.get(world.jwt(Fixtures.operator()), path + "?partner=" + id)
                            .json()
                            .path("items"))
                    .isEmpty();
        }
    }

    @Test
    void samePartyIsInvitedOnceByEachOperator() {
        String party = Fixtures.party();
        String body = "{\"party\": \"%s\", \"name\": \"x\"}".formatted(party);
        world.invite(operator, party);

        Answer again = api.operator(world.jwt(operator), "POST", "/api/v1/partners", body);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/type")).isEqualTo("urn:wattbus:problem:partner-exists");
        assertThat(api.operator(world.jwt(Fixtures.operator()), "POST", "/api/v1/partners", body)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void operatorEndsAPartnership() {
        try (RoamingPartner partner = world.registered(operator)) {
            String id = api.get(world.jwt(operator), "/api/v1/partners").at("/items/0/partnerId");

            assertThat(api.operator(world.jwt(operator), "DELETE", "/api/v1/partners/" + id, null)
                            .status())
                    .isEqualTo(204);

            assertThat(api.partner(partner.tokenForUs, "GET", "/ocpi/versions", null)
                            .status())
                    .isEqualTo(401);
            assertThat(api.get(world.jwt(operator), "/api/v1/partners/" + id).at("/state"))
                    .isEqualTo("UNREGISTERED");
        }
    }

    @Test
    void listsHavePages() {
        world.invite(operator, "SE*AAA");
        world.invite(operator, "SE*BBB");
        String jwt = world.jwt(operator);

        Answer first = api.get(jwt, "/api/v1/partners?limit=1");

        assertThat(first.at("/items/0/party")).isEqualTo("SE*AAA");
        assertThat(api.get(jwt, first.next()).at("/items/0/party")).isEqualTo("SE*BBB");
        assertThat(api.get(jwt, first.next()).next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus", "/v3/api-docs"
            })
    void whatMachinesAskIsOpen(String path) {
        assertThat(api.raw(null, "GET", path).status()).isEqualTo(200);
    }

    @Test
    void metricsAndApiDescriptionSayWhatThereIs() {
        try (RoamingPartner partner = world.registered(operator)) {
            world.open(operator, "loc-1", partner);
            world.becomes(operator, "loc-1", EvseStatus.CHARGING);
            await().until(() -> world.deliveries(operator, "DELIVERED") == 1);

            await().untilAsserted(() -> assertThat(
                            api.raw(null, "GET", "/actuator/prometheus").body())
                    .contains("wattbus_event_age_seconds_bucket")
                    .contains("effect=\"push\"")
                    .contains("wattbus_events_total")
                    .contains("wattbus_outbox_size{")
                    .contains("wattbus_outbox_age_seconds{")
                    .doesNotContain(partner.tokenForUs));
            assertThat(api.raw(null, "GET", "/v3/api-docs").body())
                    .contains("/api/v1/partners/{partnerId}")
                    .contains("/api/v1/deliveries")
                    .contains("bearer")
                    .doesNotContain("PartyId")
                    .doesNotContain("/ocpi/");
        }
    }
}
