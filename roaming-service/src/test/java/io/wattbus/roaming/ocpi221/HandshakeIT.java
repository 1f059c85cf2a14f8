package io.wattbus.roaming.ocpi221;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.roaming.testing.Api;
import io.wattbus.roaming.testing.Api.Answer;
import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.World;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Credentials are exchanged, renewed and ended, whoever begins. */
@RoamingIntegrationTest
class HandshakeIT {

    private static final String CREDENTIALS = "/ocpi/2.2.1/credentials";

    private final World world;
    private final Api api;
    private final JdbcClient jdbc;
    private final String operator = Fixtures.operator();
    private final RoamingPartner partner = new RoamingPartner(Fixtures.party());

    HandshakeIT(World world, Api api, JdbcClient jdbc) {
        this.world = world;
        this.api = api;
        this.jdbc = jdbc;
    }

    @AfterEach
    void close() {
        partner.close();
    }

    @Test
    void invitedPartnerRegistersAndItsInvitationIsSpent() {
        Answer invited = world.invite(operator, partner.party);
        String tokenA = invited.at("/token");

        Answer registered = partner.register(api, tokenA);

        assertThat(registered.code()).isEqualTo(1000);
        assertThat(registered.at("/data/url")).endsWith("/ocpi/versions");
        assertThat(registered.at("/data/roles/0/role")).isEqualTo("CPO");
        assertThat(registered.at("/data/roles/0/country_code") + "*" + registered.at("/data/roles/0/party_id"))
                .isEqualTo(operator);
        assertThat(api.partner(tokenA, "GET", "/ocpi/versions", null).status()).isEqualTo(401);
        assertThat(api.partner(partner.tokenForUs, "GET", "/ocpi/2.2.1/locations", null)
                        .code())
                .isEqualTo(1000);
        assertThat(health(invited).at("/state")).isEqualTo("REGISTERED");
        assertThat(health(invited).at("/ocpiVersion")).isEqualTo("2.2.1");
    }

    @Test
    void invitationOpensVersionsAndCredentialsOnly() {
        String tokenA = world.invite(operator, partner.party).at("/token");

        for (String path : List.of("/ocpi/versions", "/ocpi/2.2.1", CREDENTIALS)) {
            assertThat(api.partner(tokenA, "GET", path, null).code()).isEqualTo(1000);
        }
        for (String path : List.of("/ocpi/2.2.1/locations", "/ocpi/2.2.1/sessions", "/ocpi/2.2.1/cdrs")) {
            assertThat(api.partner(tokenA, "GET", path, null).status()).isEqualTo(401);
        }
    }

    @Test
    void registeringTwiceAndRenewingOrEndingBeforeIsNotAllowed() {
        String tokenA = world.invite(operator, partner.party).at("/token");
        String body = partner.credentials(partner.tokenForPlatform).toString();

        assertThat(api.partner(tokenA, "PUT", CREDENTIALS, body).status()).isEqualTo(405);
        assertThat(api.partner(tokenA, "DELETE", CREDENTIALS, null).status()).isEqualTo(405);
        partner.register(api, tokenA);

        Answer again = api.partner(partner.tokenForUs, "POST", CREDENTIALS, body);
        assertThat(again.status()).isEqualTo(405);
        assertThat(again.code()).isEqualTo(2000);
    }

    @Test
    void renewalReplacesBothTokens() {
        partner.register(api, world.invite(operator, partner.party).at("/token"));
        String before = partner.tokenForUs;

        assertThat(partner.renew(api).code()).isEqualTo(1000);

        assertThat(partner.tokenForUs).isNotEqualTo(before);
        assertThat(api.partner(before, "GET", CREDENTIALS, null).status()).isEqualTo(401);
        Answer shown = api.partner(partner.tokenForUs, "GET", CREDENTIALS, null);
        assertThat(shown.at("/data/token")).isEqualTo(partner.tokenForUs);
    }

    @Test
    void partnerEndsItAndCanBeInvitedAgain() {
        Answer invited = world.invite(operator, partner.party);
        partner.register(api, invited.at("/token"));

        assertThat(api.partner(partner.tokenForUs, "DELETE", CREDENTIALS, null).code())
                .isEqualTo(1000);

        assertThat(api.partner(partner.tokenForUs, "GET", "/ocpi/versions", null)
                        .status())
                .isEqualTo(401);
        assertThat(health(invited).at("/state")).isEqualTo("UNREGISTERED");
        Answer again = world.invite(operator, partner.party);
        assertThat(again.at("/partnerId")).isEqualTo(invited.at("/partnerId"));
        assertThat(partner.register(api, again.at("/token")).code()).isEqualTo(1000);
    }

    @Test
    void partnerThatCannotBeReachedBackOrSpeaksAnotherVersionIsNotRegistered() {
        Answer invited = world.invite(operator, partner.party);
        String tokenA = invited.at("/token");

        partner.goDown();
        assertThat(partner.register(api, tokenA).code()).isEqualTo(3001);
        partner.comeBack();
        partner.version = "2.1.1";
        assertThat(partner.register(api, tokenA).code()).isEqualTo(3002);
        assertThat(health(invited).at("/state")).isEqualTo("INVITED");

        partner.version = "2.2.1";
        assertThat(partner.register(api, tokenA).code()).isEqualTo(1000);
    }

    @Test
    void credentialsMustBeCompleteAndOfTheInvitedParty() {
        String tokenA = world.invite(operator, partner.party).at("/token");
        var stranger = partner.credentials("token-b");
        ((ObjectNode) stranger.at("/roles/0")).put("party_id", "XXX");

        assertThat(api.partner(tokenA, "POST", CREDENTIALS, stranger.toString()).code())
                .isEqualTo(2001);
        Answer incomplete = api.partner(tokenA, "POST", CREDENTIALS, "{\"url\": \"http://localhost\"}");
        assertThat(incomplete.code()).isEqualTo(2001);
        assertThat(incomplete.status()).isEqualTo(200);
        assertThat(api.partner(tokenA, "POST", CREDENTIALS, "{nonsense").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Token bm9ib2R5", "Token ???", "Token", "Bearer abc", "Basic bm9ib2R5"})
    void whoeverIsUnknownGetsAnEnvelopeAndNothingElse(String authorization) {
        for (String path : List.of("/ocpi/versions", "/ocpi/2.2.1/cdrs", "/ocpi/2.2.1/nothing")) {
            Answer answer = api.raw(authorization, "GET", path);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo(2000);
            assertThat(answer.json().has("data")).isFalse();
            assertThat(answer.at("/timestamp")).endsWith("Z");
        }
    }

    @Test
    void whatIsNotThereIsAnsweredInAnEnvelopeToo() {
        partner.register(api, world.invite(operator, partner.party).at("/token"));

        Answer nothing = api.partner(partner.tokenForUs, "GET", "/ocpi/2.2.1/nothing", null);
        Answer patch = api.partner(partner.tokenForUs, "PATCH", CREDENTIALS, "{}");

        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.code()).isEqualTo(2000);
        assertThat(nothing.header("X-Request-ID")).isEqualTo("r-1");
        assertThat(nothing.header("X-Correlation-ID")).isEqualTo("c-1");
        assertThat(patch.status()).isEqualTo(405);
        assertThat(patch.code()).isEqualTo(2000);
    }

    @Test
    void weRegisterAtAPartnerThatInvitedUs() {
        Answer invited = world.invite(operator, partner.party);
        String tokenA = partner.tokenForPlatform;

        Answer answer = api.operator(
                world.jwt(operator),
                "POST",
                "/api/v1/partners/" + invited.at("/partnerId") + "/registration",
                "{\"versionsUrl\": \"%s\", \"token\": \"%s\"}".formatted(partner.versionsUrl(), tokenA));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(health(invited).at("/state")).isEqualTo("REGISTERED");
        assertThat(partner.tokenForPlatform).startsWith("token-c-");
        assertThat(api.partner(partner.tokenForUs, "GET", "/ocpi/2.2.1/locations", null)
                        .code())
                .isEqualTo(1000);
    }

    @Test
    void partnerThatDoesNotLetUsInIsNotRegistered() {
        Answer invited = world.invite(operator, partner.party);

        Answer answer = api.operator(
                world.jwt(operator),
                "POST",
                "/api/v1/partners/" + invited.at("/partnerId") + "/registration",
                "{\"versionsUrl\": \"%s\", \"token\": \"wrong\"}".formatted(partner.versionsUrl()));

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.at("/type")).isEqualTo("urn:wattbus:problem:registration-failed");
        assertThat(health(invited).at("/state")).isEqualTo("INVITED");
        assertThat(partner.register(api, invited.at("/token")).code()).isEqualTo(1000);
    }

    @Test
    void noTokenIsInTheDatabaseInClear() {
        partner.register(api, world.invite(operator, partner.party).at("/token"));

        String row = jdbc.sql("select encode(token_hash, 'escape') || encode(their_token, 'escape') || p::text"
                        + " || encode(their_token, 'base64') from partner p where party = ?")
                .param(partner.party)
                .query(String.class)
                .single();

        for (String token : List.of(partner.tokenForUs, partner.tokenForPlatform)) {
            String hex = HexFormat.of().formatHex(token.getBytes(StandardCharsets.UTF_8));
            String base64 = Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8));
            assertThat(row).doesNotContain(token).doesNotContain(hex).doesNotContain(base64);
        }
    }

    private Answer health(Answer invited) {
        Answer answer = api.get(world.jwt(operator), "/api/v1/partners/" + invited.at("/partnerId"));
        assertThat(answer.body()).doesNotContain("token").doesNotContain(partner.tokenForPlatform);
        return answer;
    }
}
