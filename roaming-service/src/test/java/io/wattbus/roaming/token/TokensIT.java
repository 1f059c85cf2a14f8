package io.wattbus.roaming.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Api.Answer;
import io.wattbus.roaming.testing.Drivers;
import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.World;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.IdTokenStatus;
import io.wattbus.schemas.avro.RoamingTokenRecord;
import io.wattbus.schemas.avro.Whitelist;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** What partners tell of their tokens, and what is published of that. */
@RoamingIntegrationTest
class TokensIT {

    private static final String UID = "04A2B9C1";

    private final World world;
    private final RoamingPartner partner;

    TokensIT(World world) {
        this.world = world;
        this.partner = world.registered(Fixtures.operator());
    }

    @AfterEach
    void leave() {
        world.api.partner(partner.tokenForUs, "DELETE", "/ocpi/2.2.1/credentials", null);
        partner.close();
    }

    @Test
    void tellsItsEndpointAsAReceiver() {
        Answer details = world.api.partner(partner.tokenForUs, "GET", "/ocpi/2.2.1", null);

        assertThat(details.data().path("endpoints").valueStream()).anySatisfy(endpoint -> {
            assertThat(endpoint.path("identifier").asString("")).isEqualTo("tokens");
            assertThat(endpoint.path("role").asString("")).isEqualTo("RECEIVER");
        });
    }

    @Test
    void aTokenIsCreatedThenUpdatedAndToldAsItIs() {
        Answer created = put(UID, token());
        Answer repeated = put(UID, token());

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.code()).isEqualTo(1000);
        assertThat(created.json().has("data")).isFalse();
        assertThat(repeated.status()).isEqualTo(200);
        Answer known = get(UID);
        assertThat(known.data().has("something_unknown")).isFalse();
        assertThat(known.data()).isEqualTo(token().without(List.of("something_unknown")));
        awaitPublished(1);
        RoamingTokenRecord record = published().getFirst();
        assertThat(record.getPartyId()).isEqualTo(partner.party);
        assertThat(record.getContractId()).isEqualTo("SE-EMP-C" + UID);
        assertThat(record.getGroupId()).isEqualTo("FAMILY");
        assertThat(record.getStatus()).isEqualTo(IdTokenStatus.ACCEPTED);
        assertThat(record.getWhitelist()).isEqualTo(Whitelist.ALLOWED);
        assertThat(record.getUpdatedAt()).isEqualTo("2026-11-01T10:00:00Z");
    }

    @Test
    void aPatchChangesWhatItNamesAndMakesATokenInvalid() {
        put(UID, token());

        Answer patched =
                patch(UID, "{\"valid\": false, \"visual_number\": null, \"last_updated\": \"2026-11-02T10:00:00\"}");

        assertThat(patched.code()).isEqualTo(1000);
        assertThat(get(UID).data().path("valid").asBoolean(true)).isFalse();
        assertThat(get(UID).data().has("visual_number")).isFalse();
        assertThat(get(UID).at("/data/contract_id")).isEqualTo("SE-EMP-C" + UID);
        awaitPublished(2);
        assertThat(published().getLast().getStatus()).isEqualTo(IdTokenStatus.BLOCKED);
        assertThat(published().getLast().getUpdatedAt()).isEqualTo("2026-11-02T10:00:00Z");
    }

    @Test
    void whatIsOlderThanWhatIsKnownChangesNothing() {
        put(UID, token().put("valid", false).put("last_updated", "2026-11-03T10:00:00Z"));

        assertThat(put(UID, token()).code()).isEqualTo(1000);

        assertThat(get(UID).data().path("valid").asBoolean(true)).isFalse();
    }

    @Test
    void uidsAreOneInWhateverCase() {
        put(UID, token());
        assertThat(get(UID.toLowerCase(Locale.ROOT)).code()).isEqualTo(1000);

        Answer again = put(
                UID.toLowerCase(Locale.ROOT),
                Drivers.token(partner.party, UID.toLowerCase(Locale.ROOT)).put("last_updated", "2026-11-02T10:00:00Z"));

        assertThat(again.status()).isEqualTo(200);
        awaitPublished(2);
    }

    @Test
    void typesOfOneUidAreTokensOfTheirOwn() {
        put(UID, token());
        Answer other = world.api.partner(
                partner.tokenForUs,
                "PUT",
                path(UID) + "?type=APP_USER",
                token().put("type", "APP_USER").toString());

        assertThat(other.status()).isEqualTo(201);
        assertThat(get(UID + "?type=app_user").at("/data/type")).isEqualTo("APP_USER");
        assertThat(get(UID).at("/data/type")).isEqualTo("RFID");
        assertThat(get(UID + "?type=OTHER").status()).isEqualTo(404);
    }

    @Test
    void whatIsNotKnownIsNotFound() {
        assertThat(get("NOBODY").status()).isEqualTo(404);
        assertThat(get("NOBODY").code()).isEqualTo(2004);
        Answer patched = patch("NOBODY", "{\"valid\": false, \"last_updated\": \"2026-11-02T10:00:00Z\"}");
        assertThat(patched.status()).isEqualTo(404);
        assertThat(patched.code()).isEqualTo(2004);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uid            | OTHER",
                "country_code   | NL",
                "party_id       | XYZ",
                "type           | CARD",
                "whitelist      | SOMETIMES",
                "last_updated   | yesterday",
                "contract_id    | 1234567890123456789012345678901234567"
            })
    void whatContradictsTheUrlOrIsNoTokenIsRefused(String field, String value) {
        Answer answer = put(UID, token().put(field, value));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo(2001);
        assertThat(get(UID).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"valid", "whitelist", "last_updated", "contract_id"})
    void whatLacksSomethingIsRefused(String field) {
        assertThat(put(UID, token().without(field)).code()).isEqualTo(2001);
    }

    @Test
    void aPatchWithoutATimeIsRefused() {
        put(UID, token());

        assertThat(patch(UID, "{\"valid\": false}").code()).isEqualTo(2001);
        assertThat(patch(UID, "[]").code()).isEqualTo(2001);
        assertThat(patch(UID, "{").status()).isEqualTo(400);
    }

    @Test
    void anotherPartysTokensAreNoneOfItsBusiness() {
        String path = "/ocpi/2.2.1/tokens/NL/TNM/" + UID;

        for (String method : new String[] {"PUT", "PATCH", "GET"}) {
            Answer answer = world.api.partner(
                    partner.tokenForUs,
                    method,
                    path,
                    method.equals("GET") ? null : Drivers.token("NL*TNM", UID).toString());
            assertThat(answer.code()).as(method).isEqualTo(2001);
        }
        assertThat(world.kafka.values(Topics.ROAMING_TOKENS, "NL*TNM/RFID/" + UID))
                .isEmpty();
    }

    @Test
    void tokensOfAPartnerThatHasGoneAreTakenAway() {
        put(UID, token());
        awaitPublished(1);

        world.api.partner(partner.tokenForUs, "DELETE", "/ocpi/2.2.1/credentials", null);

        await().untilAsserted(() -> assertThat(world.kafka.values(Topics.ROAMING_TOKENS, key()))
                .hasSize(2)
                .endsWith((RoamingTokenRecord) null));
    }

    private ObjectNode token() {
        return Drivers.token(partner.party, UID);
    }

    private Answer get(String uid) {
        return world.api.partner(partner.tokenForUs, "GET", path(uid), null);
    }

    private Answer put(String uid, ObjectNode token) {
        return world.api.partner(partner.tokenForUs, "PUT", path(uid), token.toString());
    }

    private Answer patch(String uid, String body) {
        return world.api.partner(partner.tokenForUs, "PATCH", path(uid), body);
    }

    private String path(String uid) {
        return "/ocpi/2.2.1/tokens/" + partner.party.replace('*', '/') + "/" + uid;
    }

    private String key() {
        return partner.party + "/RFID/" + UID;
    }

    private List<RoamingTokenRecord> published() {
        return world.kafka.values(Topics.ROAMING_TOKENS, key());
    }

    private void awaitPublished(int records) {
        await().untilAsserted(() -> assertThat(published()).hasSize(records));
    }
}
