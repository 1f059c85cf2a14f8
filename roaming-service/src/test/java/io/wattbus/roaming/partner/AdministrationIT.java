package io.wattbus.roaming.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Api;
import io.wattbus.roaming.testing.Api.Answer;
import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.RoamingPartner.Mood;
import io.wattbus.roaming.testing.World;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.EvseStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator can see and do about a partner. */
@RoamingIntegrationTest
class AdministrationIT {

    private final World world;
    private final Api api;
    private final String operator = Fixtures.operator();
    private final RoamingPartner partner = new RoamingPartner(Fixtures.party());
    private String id;

    AdministrationIT(World world) {
        this.world = world;
        this.api = world.api;
    }

    @BeforeEach
    void register() {
        Answer invited = world.invite(operator, partner.party);
        id = invited.at("/partnerId");
        assertThat(partner.register(api, invited.at("/token")).code()).isEqualTo(1000);
        world.open(operator, "loc-1", partner);
    }

    @AfterEach
    void close() {
        partner.is(Mood.ANSWERS);
        api.partner(partner.tokenForUs, "DELETE", "/ocpi/2.2.1/credentials", null);
        partner.close();
    }

    @Test
    void tokensAreRotatedAndOnlyTheNewOnesAreGood() {
        String ours = partner.tokenForUs;
        String theirs = partner.tokenForPlatform;

        assertThat(operator("POST", "/rotation", null).status()).isEqualTo(204);

        assertThat(partner.tokenForUs).isNotEqualTo(ours);
        assertThat(partner.tokenForPlatform).isNotEqualTo(theirs);
        assertThat(api.partner(ours, "GET", "/ocpi/versions", null).status()).isEqualTo(401);
        assertThat(api.partner(partner.tokenForUs, "GET", "/ocpi/versions", null)
                        .code())
                .isEqualTo(1000);
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);
        await().until(() -> partner.statuses("locations", "loc-1-1").equals(List.of("CHARGING")));
    }

    @Test
    void rotationThatFailsLeavesTheTokenThatThePartnerHas() {
        partner.goDown();
        Answer failed = operator("POST", "/rotation", null);
        partner.comeBack();

        assertThat(failed.status()).isEqualTo(502);
        assertThat(api.partner(partner.tokenForUs, "GET", "/ocpi/2.2.1/locations", null)
                        .code())
                .isEqualTo(1000);
        assertThat(operator("POST", "/rotation", null).status()).isEqualTo(204);
    }

    @Test
    void partnerThatShowsTokensAsTheyAreIsUnderstoodAndAnsweredSo() {
        assertThat(operator("PUT", "/credentials-encoding", "{\"encoding\": \"PLAIN\"}")
                        .status())
                .isEqualTo(204);
        partner.plainTokens = true;

        assertThat(api.send(
                                "Token " + partner.tokenForUs,
                                "GET",
                                "/ocpi/2.2.1/locations",
                                null,
                                Map.of("X-Request-ID", "r"))
                        .code())
                .isEqualTo(1000);
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);
        await().until(() -> partner.statuses("locations", "loc-1-1").equals(List.of("CHARGING")));
        assertThat(health().at("/credentialsEncoding")).isEqualTo("PLAIN");
    }

    @Test
    void healthTellsWhatIsWrongAndHowFarThePartnerIsBehind() {
        partner.is(Mood.FAILS_WITH_500);
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);

        await().untilAsserted(() -> {
            Answer health = health();
            assertThat(health.at("/lastErrorKind")).isEqualTo("http-500");
            assertThat(health.at("/failuresInARow")).isNotEqualTo("0");
            assertThat(health.at("/lag/0/object")).isEqualTo("EVSE");
            assertThat(health.at("/lag/0/waiting")).isEqualTo("1");
            assertThat(health.at("/lag/0/waitingSince")).endsWith("Z");
        });
        partner.is(Mood.ANSWERS);
        await().untilAsserted(() -> {
            assertThat(health().at("/failuresInARow")).isEqualTo("0");
            assertThat(health().at("/waitingDeliveries")).isEqualTo("0");
            assertThat(health().at("/lastSuccessAt")).endsWith("Z");
        });
    }

    @Test
    void whatChangedSinceIsToldAgainAndComesTogetherWithWhatWaits() throws Exception {
        Instant before = Instant.now().minusSeconds(60);
        Fixtures.Session session = Fixtures.session(operator, "loc-1", partner.party);
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);
        world.kafka.publish(Topics.CHARGING_SESSIONS, session.started());
        world.kafka.publish(Topics.CHARGING_SESSIONS, session.ended(5, 12_346));
        world.kafka.publish(Topics.CHARGE_DETAIL_RECORDS, session.cdr(5, 12_346));
        await().until(() -> world.deliveries(operator, "DELIVERED") == 3);
        assertThat(operator("GET", "/resync", null).at("/state")).isEqualTo("NONE");

        Answer begun = operator("POST", "/resync", "{\"from\": \"%s\"}".formatted(before));

        assertThat(begun.status()).isEqualTo(202);
        await().until(() -> operator("GET", "/resync", null).at("/state").equals("QUEUED"));
        assertThat(operator("GET", "/resync", null).at("/queuedObjects")).isNotEqualTo("0");
        await().until(() -> partner.statuses("locations", "loc-1-1").equals(List.of("CHARGING", "CHARGING"))
                && partner.statuses("sessions", session.id.toString()).getLast().equals("COMPLETED")
                && partner.attempts("POST") == 2);
        await().until(() -> world.deliveries(operator, "DELIVERED") == 3);
        assertThat(partner.pushes("cdrs", session.cdrId.toString())).hasSize(1);

        assertThat(operator(
                                "POST",
                                "/resync",
                                "{\"from\": \"%s\", \"modules\": [\"LOCATIONS\"]}"
                                        .formatted(Instant.now().plusSeconds(60)))
                        .status())
                .isEqualTo(202);
        await().until(() ->
                operator("GET", "/resync", null).at("/queuedObjects").equals("0")
                        && operator("GET", "/resync", null).at("/state").equals("QUEUED"));
    }

    @Test
    void auditSaysWhoDidWhatAndNoSecret() {
        operator("PUT", "/state", "{\"state\": \"SUSPENDED\"}");
        operator("PUT", "/state", "{\"state\": \"REGISTERED\"}");
        operator("PUT", "/agreement", "{\"data\": [\"LOCATIONS\"]}");
        operator("POST", "/rotation", null);

        Answer first = operator("GET", "/audit?limit=3", null);
        Answer rest = api.get(world.jwt(operator), first.next());

        assertThat(deeds(first)).containsExactly("INVITED", "REGISTERED", "PAUSED");
        assertThat(deeds(rest)).containsExactly("TAKEN_UP", "AGREEMENT_CHANGED", "CREDENTIALS_RENEWED");
        assertThat(first.at("/items/0/who")).isEqualTo("test");
        assertThat(first.at("/items/1/who")).isEqualTo("partner");
        assertThat(first.body() + rest.body())
                .doesNotContain(partner.tokenForUs)
                .doesNotContain(partner.tokenForPlatform)
                .doesNotContain("token");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(operator("PUT", "/agreement", "{\"data\": [\"EVERYTHING\"]}").status())
                .isEqualTo(400);
        assertThat(operator("POST", "/resync", "{}").status()).isEqualTo(400);
        for (String modules : List.of("[]", "[\"TOKENS\"]")) {
            assertThat(operator(
                                    "POST",
                                    "/resync",
                                    "{\"from\": \"%s\", \"modules\": %s}".formatted(Instant.now(), modules))
                            .status())
                    .isEqualTo(409);
        }
        assertThat(operator("PUT", "/credentials-encoding", "{}").status()).isEqualTo(400);
        String stranger = world.jwt(Fixtures.operator());
        for (String path : List.of("/audit", "/resync")) {
            assertThat(api.get(stranger, "/api/v1/partners/" + id + path).status())
                    .isEqualTo(404);
        }
        assertThat(api.operator(stranger, "POST", "/api/v1/partners/" + id + "/rotation", null)
                        .status())
                .isEqualTo(404);
    }

    private static List<String> deeds(Answer page) {
        return StreamSupport.stream(page.json().path("items").spliterator(), false)
                .map(entry -> entry.path("what").asString())
                .toList();
    }

    private Answer operator(String method, String path, String body) {
        return api.operator(world.jwt(operator), method, "/api/v1/partners/" + id + path, body);
    }

    private Answer health() {
        return operator("GET", "", null);
    }
}
