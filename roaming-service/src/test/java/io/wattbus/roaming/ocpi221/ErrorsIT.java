package io.wattbus.roaming.ocpi221;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.roaming.testing.Api;
import io.wattbus.roaming.testing.Api.Answer;
import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.World;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every error that a partner can make is told to it in HTTP and OCPI as the specification wants. */
@RoamingIntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorsIT {

    private static final String BASE = "/ocpi/2.2.1";

    private final World world;
    private final Api api;
    private final String operator = Fixtures.operator();
    private final String stranger = Fixtures.operator();
    private RoamingPartner partner;

    ErrorsIT(World world) {
        this.world = world;
        this.api = world.api;
    }

    /** A mistake, and what it is answered with. */
    private record Mistake(
            String what,
            String method,
            String path,
            Map<String, String> headers,
            @Nullable String body,
            int http,
            int code) {

        @Override
        public String toString() {
            return what;
        }
    }

    @BeforeAll
    void register() {
        partner = world.registered(operator);
        world.open(operator, "loc-1", partner);
    }

    @AfterAll
    void close() {
        partner.close();
    }

    Stream<Mistake> mistakes() {
        return Stream.of(
                get("limit that is no number", "/locations?limit=ten", 200, 2001),
                get("limit of nothing", "/locations?limit=0", 200, 2001),
                get("negative offset", "/sessions?offset=-1", 200, 2001),
                get("offset that is no number", "/cdrs?offset=x", 200, 2001),
                get("date_from that is no time", "/tariffs?date_from=yesterday", 200, 2001),
                get("date_to that is no time", "/cdrs?date_to=2020", 200, 2001),
                get("unknown location", "/locations/nowhere", 404, 2000),
                get("unknown EVSE", "/locations/loc-1/nothing", 404, 2000),
                get("unknown connector", "/locations/loc-1/loc-1-1/9", 404, 2000),
                get("single tariff", "/tariffs/usual", 404, 2000),
                get("unknown module", "/chargingprofiles", 404, 2000),
                routed("party that is not here", "to", "FI*ZZZ"),
                routed("operator that has not agreed", "to", stranger),
                routed("party that is nobody", "to", "F*WATTBUS"),
                routed("from another party than its own", "from", "SE*ZZZ"),
                new Mistake(
                        "half a party",
                        "GET",
                        BASE + "/locations",
                        Map.of("OCPI-to-party-id", operator.substring(3)),
                        null,
                        200,
                        2001),
                new Mistake("wrong method", "DELETE", BASE + "/cdrs", Map.of(), null, 405, 2000),
                new Mistake("POST when registered", "POST", BASE + "/credentials", Map.of(), "{}", 405, 2000),
                new Mistake("no JSON", "PUT", BASE + "/credentials", Map.of(), "{nonsense", 400, 2000),
                new Mistake("JSON of another form", "PUT", BASE + "/credentials", Map.of(), "[1]", 200, 2001),
                new Mistake("nothing in it", "PUT", BASE + "/credentials", Map.of(), "{}", 200, 2001),
                new Mistake(
                        "url that is none",
                        "PUT",
                        BASE + "/credentials",
                        Map.of(),
                        "{\"token\": \"t\", \"url\": \"ftp://x\", \"roles\": []}",
                        200,
                        2001),
                new Mistake(
                        "token with a blank",
                        "PUT",
                        BASE + "/credentials",
                        Map.of(),
                        "{\"token\": \"a b\", \"url\": \"http://localhost:1/\", \"roles\": []}",
                        200,
                        2001),
                new Mistake(
                        "other text than JSON",
                        "PUT",
                        BASE + "/credentials",
                        Map.of("Content-Type", "text/plain"),
                        "hello",
                        415,
                        2000));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakeIsAnsweredAsTheSpecificationWants(Mistake mistake) {
        Map<String, String> headers = new HashMap<>(mistake.headers());
        headers.put("X-Request-ID", "request");
        headers.put("X-Correlation-ID", "correlation");

        Answer answer =
                api.send(Api.token(partner.tokenForUs), mistake.method(), mistake.path(), mistake.body(), headers);

        assertThat(answer.status()).isEqualTo(mistake.http());
        assertThat(answer.code()).isEqualTo(mistake.code());
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder("status_code", "status_message", "timestamp");
        assertThat(answer.at("/timestamp")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?Z");
        assertThat(answer.header("X-Request-ID")).isEqualTo("request");
        assertThat(answer.header("X-Correlation-ID")).isEqualTo("correlation");
    }

    @Test
    void idsAreMadeForWhoeverSendsNone() {
        Answer answer = api.raw(Api.token(partner.tokenForUs), "GET", BASE + "/locations");

        assertThat(answer.header("X-Request-ID")).isNotBlank();
        assertThat(answer.header("X-Correlation-ID")).isNotBlank();
    }

    @Test
    void whoComesWithoutTokenOrAWrongOneIsToldInAnEnvelope() {
        for (String authorization : new String[] {null, "Token", "Token eHh4", "Bearer x"}) {
            Answer answer = api.raw(authorization, "GET", BASE + "/locations");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo(2000);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Token");
        }
    }

    @Test
    void tokenAsItIsCountsOnlyForWhoeverIsKnownToSendItSo() {
        assertThat(api.raw("Token " + partner.tokenForUs, "GET", "/ocpi/versions")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void slashAtTheEndIsTheSame() {
        assertThat(api.partner(partner.tokenForUs, "GET", BASE + "/locations/?limit=1", null)
                        .code())
                .isEqualTo(1000);
        assertThat(api.partner(partner.tokenForUs, "GET", "/ocpi/versions/", null)
                        .code())
                .isEqualTo(1000);
    }

    private static Mistake get(String what, String path, int http, int code) {
        return new Mistake(what, "GET", BASE + path, Map.of(), null, http, code);
    }

    private static Mistake routed(String what, String direction, String party) {
        String[] parts = party.split("\\*", 2);
        return new Mistake(
                what,
                "GET",
                BASE + "/locations",
                Map.of(
                        "OCPI-" + direction + "-country-code", parts[0],
                        "OCPI-" + direction + "-party-id", parts[1]),
                null,
                200,
                2001);
    }
}
