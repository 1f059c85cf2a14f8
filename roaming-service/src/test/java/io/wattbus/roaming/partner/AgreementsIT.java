package io.wattbus.roaming.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Api;
import io.wattbus.roaming.testing.Api.Answer;
import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.RoamingPartner.Push;
import io.wattbus.roaming.testing.World;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.EvseStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several of our operators share a connection, each by its own agreement. */
@RoamingIntegrationTest
class AgreementsIT {

    private static final String LOCATIONS = "/ocpi/2.2.1/locations";

    private final World world;
    private final Api api;
    private final String inviter = Fixtures.operator();
    private final String joiner = Fixtures.operator();
    private final RoamingPartner partner = new RoamingPartner(Fixtures.party());
    private String id;

    AgreementsIT(World world) {
        this.world = world;
        this.api = world.api;
    }

    @BeforeEach
    void register() {
        partner.moreParties.add(Fixtures.party());
        Answer invited = world.invite(inviter, partner.party);
        id = invited.at("/partnerId");
        assertThat(partner.register(api, invited.at("/token")).code()).isEqualTo(1000);
        world.open(inviter, "loc-1", partner);
    }

    @AfterEach
    void close() {
        api.partner(partner.tokenForUs, "DELETE", "/ocpi/2.2.1/credentials", null);
        partner.close();
    }

    @Test
    void partnerSeesOfEachOperatorWhatItHasAgreed() throws Exception {
        assertThat(agree(joiner, "{\"locations\": [\"loc-b\"], \"data\": [\"LOCATIONS\"]}")
                        .at("/agreement/locations/0"))
                .isEqualTo("loc-b");
        tellOf(joiner, "loc-b", "loc-c");

        assertThat(ids(pull(LOCATIONS))).containsExactlyInAnyOrder("loc-1", "loc-b");
        assertThat(pull(LOCATIONS).header("X-Total-Count")).isEqualTo("2");
        assertThat(pull(LOCATIONS + "/loc-b").at("/data/party_id")).isEqualTo(joiner.substring(3));
        assertThat(pull(LOCATIONS + "/loc-c").status()).isEqualTo(404);
        assertThat(ids(pullFrom(joiner, LOCATIONS))).containsExactly("loc-b");
        assertThat(ids(pullFrom(inviter, LOCATIONS))).containsExactly("loc-1");
    }

    @Test
    void credentialsNameEveryOperatorThatHasAgreed() {
        agree(joiner, "{}");

        Answer shown = pull("/ocpi/2.2.1/credentials");

        assertThat(StreamSupport.stream(shown.data().path("roles").spliterator(), false)
                        .map(role -> role.path("country_code").asString() + "*"
                                + role.path("party_id").asString()))
                .containsExactlyInAnyOrder(inviter, joiner);
    }

    @Test
    void pushesGoUnderTheOperatorWhoseObjectItIsAndOnlyAsAgreed() throws Exception {
        agree(joiner, "{\"locations\": [\"loc-b\"]}");
        tellOf(joiner, "loc-b", "loc-c");

        world.becomes(joiner, "loc-c", EvseStatus.CHARGING);
        world.becomes(joiner, "loc-b", EvseStatus.CHARGING);
        world.becomes(inviter, "loc-1", EvseStatus.BLOCKED);

        await().until(() -> partner.pushes("locations", "loc-b-1").size() == 1
                && partner.pushes("locations", "loc-1-1").size() == 1);
        Push push = partner.pushes("locations", "loc-b-1").getFirst();
        assertThat(push.path()).contains("/" + joiner.replace('*', '/') + "/");
        assertThat(push.headers().from()).isEqualTo(joiner);
        assertThat(partner.pushes("locations", "loc-c-1")).isEmpty();
        await().until(() -> world.deliveries(joiner, "DELIVERED") == 1 && world.deliveries(inviter, "DELIVERED") == 1);
    }

    @Test
    void driversOfAllPartiesOfThePlatformAreItsOwn() {
        String second = partner.moreParties.getFirst();
        Fixtures.Session session = Fixtures.session(inviter, "loc-1", second);

        world.kafka.publish(Topics.CHARGING_SESSIONS, session.started());

        await().until(() -> partner.statuses("sessions", session.id.toString()).equals(List.of("ACTIVE")));
        assertThat(partner.pushes("sessions", session.id.toString())
                        .getFirst()
                        .headers()
                        .to())
                .isEqualTo(second);
        assertThat(ids(pull("/ocpi/2.2.1/sessions"))).containsExactly(session.id.toString());
        assertThat(ids(pullAs(second, "/ocpi/2.2.1/sessions"))).containsExactly(session.id.toString());
        assertThat(ids(pullAs(partner.party, "/ocpi/2.2.1/sessions"))).isEmpty();
    }

    @Test
    void whatIsNotAgreedIsNeitherPulledNorPushed() throws Exception {
        agree(inviter, "{\"data\": [\"CDRS\"]}");
        Fixtures.Session session = Fixtures.session(inviter, "loc-1", partner.party);

        world.becomes(inviter, "loc-1", EvseStatus.CHARGING);
        world.kafka.publish(Topics.CHARGING_SESSIONS, session.started());
        world.kafka.publish(Topics.CHARGING_SESSIONS, session.ended(5, 12_346));
        world.kafka.publish(Topics.CHARGE_DETAIL_RECORDS, session.cdr(5, 12_346));

        await().until(() -> partner.pushes("cdrs", session.cdrId.toString()).size() == 1);
        assertThat(partner.pushes()).hasSize(1);
        assertThat(ids(pull("/ocpi/2.2.1/cdrs"))).containsExactly(session.cdrId.toString());
        assertThat(ids(pull("/ocpi/2.2.1/sessions"))).isEmpty();
        assertThat(ids(pull(LOCATIONS))).isEmpty();
        assertThat(pull(LOCATIONS + "/loc-1").status()).isEqualTo(404);
    }

    @Test
    void oneOperatorsPauseAndEndAreNoMatterToTheOther() throws Exception {
        agree(joiner, "{}");
        tellOf(joiner, "loc-b");

        assertThat(state(inviter, "SUSPENDED")).isEqualTo(204);
        world.becomes(inviter, "loc-1", EvseStatus.CHARGING);
        world.becomes(joiner, "loc-b", EvseStatus.CHARGING);
        await().until(() -> partner.pushes("locations", "loc-b-1").size() == 1);
        assertThat(ids(pull(LOCATIONS))).containsExactly("loc-b");
        await().until(() -> world.deliveries(inviter, "HELD") == 1);
        assertThat(health(inviter).at("/lag/0/held")).isEqualTo("1");
        assertThat(health(inviter).at("/state")).isEqualTo("SUSPENDED");
        assertThat(health(joiner).at("/state")).isEqualTo("REGISTERED");

        assertThat(state(inviter, "REGISTERED")).isEqualTo(204);
        await().until(() -> partner.pushes("locations", "loc-1-1").size() == 1);

        assertThat(api.operator(world.jwt(inviter), "DELETE", path(), null).status())
                .isEqualTo(204);
        assertThat(health(inviter).at("/state")).isEqualTo("UNREGISTERED");
        assertThat(ids(pull(LOCATIONS))).containsExactly("loc-b");
        assertThat(partner.unregistered).isFalse();

        assertThat(api.operator(world.jwt(joiner), "DELETE", path(), null).status())
                .isEqualTo(204);
        assertThat(pull(LOCATIONS).status()).isEqualTo(401);
        assertThat(partner.unregistered).isTrue();
    }

    @Test
    void operatorSeesOnlyItsOwnAgreement() {
        assertThat(api.get(world.jwt(joiner), path()).status()).isEqualTo(404);
        agree(joiner, "{\"data\": [\"TARIFFS\"]}");

        for (String change : List.of("/rotation", "/registration")) {
            assertThat(api.operator(
                                    world.jwt(joiner),
                                    "POST",
                                    path() + change,
                                    "{\"versionsUrl\": \"http://localhost:1/\", \"token\": \"x\"}")
                            .status())
                    .isEqualTo(409);
        }
        assertThat(api.operator(world.jwt(joiner), "PUT", path() + "/credentials-encoding", "{\"encoding\": \"PLAIN\"}")
                        .status())
                .isEqualTo(409);
        assertThat(health(joiner).body()).doesNotContain(inviter).doesNotContain("LOCATIONS");
        assertThat(health(inviter).body()).doesNotContain(joiner);
        assertThat(health(joiner).at("/roles/1/party")).isEqualTo(partner.moreParties.getFirst());
        assertThat(api.get(world.jwt(joiner), path() + "/audit").body())
                .contains("REGISTERED", "AGREED")
                .doesNotContain("\"INVITED\"");
    }

    @Test
    void partyIsOfOnePartnerOnlyInTheEyesOfAnOperator() {
        Answer stranger = world.invite(inviter, Fixtures.party());
        try (RoamingPartner other = new RoamingPartner(stranger.at("/party"))) {
            other.moreParties.add(partner.party);
            assertThat(other.register(api, stranger.at("/token")).code()).isEqualTo(2001);
            other.moreParties.clear();
            assertThat(other.register(api, stranger.at("/token")).code()).isEqualTo(1000);
        }
        world.invite(joiner, partner.party);
        assertThat(api.operator(world.jwt(joiner), "PUT", path() + "/agreement", "{}")
                        .status())
                .isEqualTo(409);
        assertThat(api.operator(
                                world.jwt(inviter),
                                "POST",
                                "/api/v1/partners",
                                "{\"party\": \"%s\", \"name\": \"x\"}".formatted(partner.moreParties.getFirst()))
                        .status())
                .isEqualTo(409);
    }

    private Answer agree(String operator, String body) {
        Answer answer = api.operator(world.jwt(operator), "PUT", path() + "/agreement", body);
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private int state(String operator, String state) {
        return api.operator(world.jwt(operator), "PUT", path() + "/state", "{\"state\": \"%s\"}".formatted(state))
                .status();
    }

    private Answer health(String operator) {
        return api.get(world.jwt(operator), path());
    }

    private String path() {
        return "/api/v1/partners/" + id;
    }

    private void tellOf(String operator, String... locations) throws Exception {
        world.kafka.publish(Topics.OPERATORS, Fixtures.operatorRecord(operator));
        for (String location : locations) {
            world.kafka.publish(
                    Topics.LOCATIONS, Fixtures.location(operator, location).build());
        }
        world.kafka.awaitCaughtUp();
    }

    private Answer pull(String path) {
        return api.partner(partner.tokenForUs, "GET", path, null);
    }

    private Answer pullFrom(String operator, String path) {
        return routed(path, "to", operator);
    }

    private Answer pullAs(String party, String path) {
        return routed(path, "from", party);
    }

    private Answer routed(String path, String direction, String party) {
        return api.send(
                Api.token(partner.tokenForUs),
                "GET",
                path,
                null,
                Map.of(
                        "OCPI-" + direction + "-country-code", party.substring(0, 2),
                        "OCPI-" + direction + "-party-id", party.substring(3)));
    }

    private static List<String> ids(Answer answer) {
        return StreamSupport.stream(answer.data().spliterator(), false)
                .map(item -> item.path("id").asString())
                .toList();
    }
}
