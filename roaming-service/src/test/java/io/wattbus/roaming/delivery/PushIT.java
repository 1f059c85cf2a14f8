package io.wattbus.roaming.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Api;
import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.KafkaWorld;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.RoamingPartner.Mood;
import io.wattbus.roaming.testing.RoamingPartner.Push;
import io.wattbus.roaming.testing.World;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.EvseStatus;
import io.wattbus.schemas.avro.SessionEventType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each partner is told what it is to know, in the right order, once in effect, whatever it or we suffer. */
@RoamingIntegrationTest
class PushIT {

    private final World world;
    private final KafkaWorld kafka;
    private final Api api;
    private final PartnerWorkers workers;
    private final JdbcClient jdbc;
    private final String operator = Fixtures.operator();
    private RoamingPartner partner;
    private RoamingPartner other;

    PushIT(World world, PartnerWorkers workers, JdbcClient jdbc) {
        this.world = world;
        this.kafka = world.kafka;
        this.api = world.api;
        this.workers = workers;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void register() {
        partner = world.registered(operator);
        other = world.registered(operator);
        world.open(operator, "loc-1", partner);
    }

    @AfterEach
    void close() {
        for (RoamingPartner each : List.of(partner, other)) {
            api.partner(each.tokenForUs, "DELETE", "/ocpi/2.2.1/credentials", null);
            each.close();
        }
    }

    @Test
    void everyPartnerIsToldTheStatusOfAnEvse() {
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);

        awaitStatuses(partner, "CHARGING");
        awaitStatuses(other, "CHARGING");
        Push push = partner.pushes("locations", "loc-1-1").getFirst();
        assertThat(push.method()).isEqualTo("PATCH");
        assertThat(push.path()).endsWith("/locations/" + operator.replace('*', '/') + "/loc-1/loc-1-1");
        assertThat(push.body().propertyNames()).containsExactlyInAnyOrder("status", "last_updated");
        assertThat(push.headers().from()).isEqualTo(operator);
        assertThat(push.headers().to()).isEqualTo(partner.party);
        assertThat(push.headers().requestId()).isNotBlank();
        assertThat(push.headers().correlationId()).isNotBlank();
    }

    @Test
    void partnerThatDoesNotKnowTheEvseIsGivenTheWholeLocation() {
        partner.forgetsLocations = true;

        world.becomes(operator, "loc-1", EvseStatus.RESERVED);

        await().until(() -> partner.pushes("locations", "loc-1").size() == 1);
        Push push = partner.pushes("locations", "loc-1").getFirst();
        assertThat(push.method()).isEqualTo("PUT");
        assertThat(push.body().at("/evses/0/status").asString("")).isEqualTo("RESERVED");
    }

    @Test
    void statusThatIsRepeatedOrOlderIsNotToldAgain() throws Exception {
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);
        awaitStatuses(partner, "CHARGING");
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);
        kafka.publish(Topics.EVSE_STATUS, Fixtures.status(operator, "loc-1", "loc-1-1", 0, EvseStatus.BLOCKED));
        world.becomes(operator, "loc-1", EvseStatus.AVAILABLE);

        awaitStatuses(partner, "CHARGING", "AVAILABLE");
    }

    @Test
    void locationThatIsNotPublishedIsToldToNobody() throws Exception {
        kafka.publish(
                Topics.LOCATIONS,
                Fixtures.location(operator, "secret").setPublish(false).build());
        kafka.awaitCaughtUp();
        world.becomes(operator, "secret", EvseStatus.CHARGING);
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);

        awaitStatuses(partner, "CHARGING");
        await().until(() -> world.deliveries(operator, "WAITING") == 0);
        assertThat(partner.pushes("locations", "secret-1")).isEmpty();
    }

    @Test
    void driversPartnerIsToldStartEndAndBillInThisOrderAndNobodyElseAnything() {
        Fixtures.Session session = Fixtures.session(operator, "loc-1", partner.party);

        kafka.publish(Topics.CHARGING_SESSIONS, session.started());
        await().until(() -> partner.statuses("sessions", session.id.toString()).equals(List.of("ACTIVE")));
        kafka.publish(Topics.CHARGE_DETAIL_RECORDS, session.cdr(5, 12_346));
        kafka.publish(Topics.CHARGING_SESSIONS, session.updated(1, 6_000));
        kafka.publish(Topics.CHARGING_SESSIONS, session.ended(5, 12_346));
        await().until(() -> partner.pushes("cdrs", session.cdrId.toString()).size() == 1);

        assertThat(partner.pushes().stream().map(Push::method)).containsExactly("PUT", "PUT", "POST");
        assertThat(partner.statuses("sessions", session.id.toString())).containsExactly("ACTIVE", "COMPLETED");
        Push end = partner.pushes().get(1);
        assertThat(end.body().path("kwh").decimalValue()).isEqualByComparingTo("12.346");
        assertThat(end.body().at("/cdr_token/uid").asString("")).isEqualTo(Fixtures.TOKEN_UID);
        assertThat(partner.pushes().get(2).body().path("session_id").asString(""))
                .isEqualTo(session.id.toString());
        assertThat(other.pushes()).isEmpty();
        await().untilAsserted(() -> assertThat(
                        api.get(world.jwt(operator), "/api/v1/deliveries?object=SESSION&state=DELIVERED")
                                .at("/items/0/told"))
                .isEqualTo("COMPLETED"));
    }

    @Test
    void ownDriversSessionsAreToldToNobody() throws Exception {
        kafka.publish(
                Topics.CHARGING_SESSIONS,
                Fixtures.session(operator, "loc-1", operator).started());
        kafka.awaitCaughtUp();
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);

        awaitStatuses(partner, "CHARGING");
        assertThat(partner.pushes()).hasSize(1);
        assertThat(world.deliveries(operator, "DELIVERED") + world.deliveries(operator, "WAITING"))
                .isEqualTo(2);
    }

    @Test
    void startThatIsHistoryIsNotToldAsPresentButItsEndIs() {
        Fixtures.Session session = Fixtures.session(operator, "loc-1", partner.party);

        kafka.publish(
                Topics.CHARGING_SESSIONS,
                session.event(0, SessionEventType.STARTED, 0).setLive(false).build());
        kafka.publish(
                Topics.CHARGING_SESSIONS,
                session.event(1, SessionEventType.ENDED, 900).setLive(false).build());

        await().until(() -> partner.statuses("sessions", session.id.toString()).equals(List.of("COMPLETED")));
    }

    @Test
    void partnerThatWasAwayIsToldTheNewestOnceItIsBackAndTheOtherIsNotHeldUp() throws Exception {
        partner.goDown();
        Fixtures.Session session = Fixtures.session(operator, "loc-1", partner.party);
        kafka.publish(Topics.CHARGING_SESSIONS, session.started());
        for (EvseStatus status : List.of(EvseStatus.CHARGING, EvseStatus.BLOCKED, EvseStatus.AVAILABLE)) {
            world.becomes(operator, "loc-1", status);
            await().until(() -> other.statuses("locations", "loc-1-1").contains(status.name()));
        }
        kafka.publish(Topics.CHARGING_SESSIONS, session.ended(3, 2_000));
        kafka.publish(Topics.CHARGE_DETAIL_RECORDS, session.cdr(3, 2_000));
        kafka.awaitCaughtUp();
        await().until(() -> health().at("/lastErrorKind").equals("connection"));
        assertThat(health().json().path("waitingDeliveries").asInt(0)).isEqualTo(3);

        partner.comeBack();
        await().until(() -> partner.pushes("cdrs", session.cdrId.toString()).size() == 1);
        awaitStatuses(partner, "AVAILABLE");

        assertThat(partner.statuses("sessions", session.id.toString())).containsExactly("COMPLETED");
        assertThat(partner.pushes()).hasSize(3);
        assertThat(health().at("/lastSuccessAt")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ANSWERS", "REFUSES"},
            mode = Mode.EXCLUDE)
    void whateverThePartnerSuffersEverythingArrivesOnceInEffect(Mood mood) {
        Fixtures.Session session = Fixtures.session(operator, "loc-1", partner.party);
        partner.is(mood);
        kafka.publish(Topics.CHARGING_SESSIONS, session.started());
        kafka.publish(Topics.CHARGING_SESSIONS, session.ended(5, 12_346));
        kafka.publish(Topics.CHARGE_DETAIL_RECORDS, session.cdr(5, 12_346));
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);
        awaitStatuses(other, "CHARGING");
        await().until(() -> partner.attempts("PUT") >= 2);

        partner.is(Mood.ANSWERS);

        await().until(() -> world.deliveries(operator, "WAITING") == 0);
        assertThat(partner.statuses("sessions", session.id.toString())).last().isEqualTo("COMPLETED");
        assertThat(partner.statuses("locations", "loc-1-1")).isNotEmpty().containsOnly("CHARGING");
        assertThat(partner.pushes("cdrs", session.cdrId.toString())).hasSize(1);
        assertThat(partner.pushes().stream()
                        .filter(push -> !push.path().contains("/locations/"))
                        .map(Push::method))
                .last()
                .isEqualTo("POST");
    }

    @Test
    void billWhoseAnswerWasLostIsPostedAgainUnderTheSameIdAndTheDuplicateCountsAsAccepted() {
        Fixtures.Session session = Fixtures.session(operator, "loc-1", partner.party);
        kafka.publish(Topics.CHARGING_SESSIONS, session.ended(5, 12_346));
        await().until(() -> partner.statuses("sessions", session.id.toString()).equals(List.of("COMPLETED")));
        partner.is(Mood.TAKES_IT_AND_LOSES_THE_ANSWER);
        kafka.publish(Topics.CHARGE_DETAIL_RECORDS, session.cdr(5, 12_346));
        await().until(() -> partner.attempts("POST") >= 1);
        partner.is(Mood.ANSWERS);

        await().until(() -> world.deliveries(operator, "WAITING") == 0);

        assertThat(partner.attempts("POST")).isGreaterThanOrEqualTo(2);
        assertThat(partner.pushes("cdrs", session.cdrId.toString())).hasSize(1);
    }

    @Test
    void objectThatIsRefusedDoesNotHoldUpTheOthers() {
        Fixtures.Session session = Fixtures.session(operator, "loc-1", partner.party);
        partner.is(Mood.REFUSES);
        kafka.publish(Topics.CHARGING_SESSIONS, session.started());
        await().until(() -> partner.attempts("PUT") >= 1);
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);
        await().until(() -> partner.attempts("PATCH") >= 1);

        partner.is(Mood.ANSWERS);

        await().until(() -> world.deliveries(operator, "WAITING") == 0);
        assertThat(partner.statuses("sessions", session.id.toString())).containsExactly("ACTIVE");
    }

    @Test
    void replayFromTheBeginningTellsNothing() throws Exception {
        Fixtures.Session session = Fixtures.session(operator, "loc-1", partner.party);
        kafka.publish(Topics.CHARGING_SESSIONS, session.started());
        kafka.publish(Topics.CHARGING_SESSIONS, session.ended(5, 12_346));
        kafka.publish(Topics.CHARGE_DETAIL_RECORDS, session.cdr(5, 12_346));
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);
        awaitStatuses(other, "CHARGING");
        await().until(() -> partner.pushes("cdrs", session.cdrId.toString()).size() == 1);
        await().until(() -> world.deliveries(operator, "WAITING") == 0);
        int told = partner.pushes().size();

        kafka.replayAll();
        assertThat(world.deliveries(operator, "WAITING")).isZero();
        world.becomes(operator, "loc-1", EvseStatus.AVAILABLE);
        await().until(() -> partner.statuses("locations", "loc-1-1").getLast().equals("AVAILABLE"));

        assertThat(partner.pushes()).hasSize(told + 1);
        assertThat(other.statuses("locations", "loc-1-1")).startsWith("CHARGING");
    }

    @Test
    void whatAWorkerWasTellingWhenItDiedIsToldByTheNext() {
        partner.is(Mood.TAKES_FOREVER);
        Fixtures.Session session = Fixtures.session(operator, "loc-1", partner.party);
        kafka.publish(Topics.CHARGING_SESSIONS, session.ended(5, 12_346));
        await().until(() -> partner.attempts("PUT") >= 1);

        workers.stop();
        partner.is(Mood.ANSWERS);
        kafka.publish(Topics.CHARGE_DETAIL_RECORDS, session.cdr(5, 12_346));
        workers.start();

        await().until(() -> partner.pushes("cdrs", session.cdrId.toString()).size() == 1);
        assertThat(partner.statuses("sessions", session.id.toString())).containsExactly("COMPLETED");
    }

    @Test
    void partnerOfAReplicaThatDiedIsServedOnceItsLeaseHasRunOut() {
        lease(Duration.ofMinutes(5));
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);
        awaitStatuses(other, "CHARGING");
        assertThat(partner.pushes()).isEmpty();

        lease(Duration.ZERO);

        awaitStatuses(partner, "CHARGING");
    }

    @Test
    void partnerThatIsSuspendedIsToldOnceItIsTakenUpAgain() {
        setState("SUSPENDED");
        assertThat(api.partner(partner.tokenForUs, "GET", "/ocpi/2.2.1/locations", null)
                        .status())
                .isEqualTo(401);
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);
        awaitStatuses(other, "CHARGING");
        assertThat(partner.pushes()).isEmpty();

        setState("REGISTERED");

        awaitStatuses(partner, "CHARGING");
    }

    private void setState(String state) {
        assertThat(api.operator(
                                world.jwt(operator),
                                "PUT",
                                "/api/v1/partners/" + partnerId() + "/state",
                                "{\"state\": \"" + state + "\"}")
                        .status())
                .isEqualTo(204);
    }

    private void lease(Duration duration) {
        jdbc.sql("update partner set lease_owner = 'another', lease_until = now() + ?::interval where party = ?")
                .params(duration.toSeconds() + " seconds", partner.party)
                .update();
    }

    private Api.Answer health() {
        return api.get(world.jwt(operator), "/api/v1/partners/" + partnerId());
    }

    private String partnerId() {
        return jdbc.sql("select partner_id::text from partner where party = ?")
                .param(partner.party)
                .query(String.class)
                .single();
    }

    private static void awaitStatuses(RoamingPartner who, String... statuses) {
        await().untilAsserted(
                        () -> assertThat(who.statuses("locations", "loc-1-1")).containsExactly(statuses));
    }
}
