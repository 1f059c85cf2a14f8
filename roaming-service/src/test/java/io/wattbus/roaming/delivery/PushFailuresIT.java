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
import io.wattbus.roaming.testing.TwoPartners;
import io.wattbus.roaming.testing.World;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import io.wattbus.schemas.avro.EvseStatus;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever a partner or we suffer, each partner is told everything, once in effect. */
@RoamingIntegrationTest
class PushFailuresIT {

    private final World world;
    private final KafkaWorld kafka;
    private final Api api;
    private final Dispatcher workers;
    private final JdbcClient jdbc;
    private final String operator = Fixtures.operator();
    private TwoPartners both;
    private RoamingPartner partner;
    private RoamingPartner other;

    PushFailuresIT(World world, Dispatcher workers, JdbcClient jdbc) {
        this.world = world;
        this.kafka = world.kafka;
        this.api = world.api;
        this.workers = workers;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void register() {
        both = TwoPartners.registered(world, operator);
        partner = both.partner();
        other = both.other();
    }

    @AfterEach
    void close() {
        both.close();
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
        TwoPartners.awaitStatuses(partner, "AVAILABLE");

        assertThat(partner.statuses("sessions", session.id.toString())).containsExactly("COMPLETED");
        assertThat(partner.pushes()).hasSize(3);
        assertThat(health().at("/lastSuccessAt")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ANSWERS", "IS_SLOW", "REFUSES"},
            mode = Mode.EXCLUDE)
    void whateverThePartnerSuffersEverythingArrivesOnceInEffect(Mood mood) {
        Fixtures.Session session = Fixtures.session(operator, "loc-1", partner.party);
        partner.is(mood);
        kafka.publish(Topics.CHARGING_SESSIONS, session.started());
        kafka.publish(Topics.CHARGING_SESSIONS, session.ended(5, 12_346));
        kafka.publish(Topics.CHARGE_DETAIL_RECORDS, session.cdr(5, 12_346));
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);
        TwoPartners.awaitStatuses(other, "CHARGING");
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
    void creditIsPostedBeforeWhatReplacesTheRecord() throws Exception {
        Fixtures.Session session = Fixtures.session(operator, "loc-1", partner.party);
        UUID creditId = new UUID(-1, -1);
        UUID newId = new UUID(0, 1);
        ChargeDetailRecord first = session.cdr(3, 2_000);
        partner.goDown();
        kafka.publish(Topics.CHARGING_SESSIONS, session.ended(3, 2_000));
        kafka.publish(Topics.CHARGE_DETAIL_RECORDS, first);
        kafka.publish(
                Topics.CHARGE_DETAIL_RECORDS,
                ChargeDetailRecord.newBuilder(first)
                        .setCdrId(creditId)
                        .setRevision(1)
                        .setCredit(true)
                        .setCreditReferenceId(first.getCdrId())
                        .build());
        kafka.publish(
                Topics.CHARGE_DETAIL_RECORDS,
                ChargeDetailRecord.newBuilder(first)
                        .setCdrId(newId)
                        .setRevision(2)
                        .build());
        kafka.awaitCaughtUp();
        jdbc.sql("update delivery set queued_at = now() where object = 'CDR' and after_session = ?")
                .param(session.id.toString())
                .update();

        partner.comeBack();

        await().until(() -> partner.pushes("cdrs", newId.toString()).size() == 1);
        assertThat(partner.pushes().stream()
                        .filter(push -> push.method().equals("POST"))
                        .map(push -> push.body().path("id").asString()))
                .containsExactly(first.getCdrId().toString(), creditId.toString(), newId.toString());
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
        TwoPartners.awaitStatuses(other, "CHARGING");
        assertThat(partner.pushes()).isEmpty();

        lease(Duration.ZERO);

        TwoPartners.awaitStatuses(partner, "CHARGING");
    }

    @Test
    void partnerThatIsSuspendedIsToldOnceItIsTakenUpAgain() {
        setState("SUSPENDED");
        assertThat(api.partner(partner.tokenForUs, "GET", "/ocpi/2.2.1/locations", null)
                        .status())
                .isEqualTo(401);
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);
        TwoPartners.awaitStatuses(other, "CHARGING");
        assertThat(partner.pushes()).isEmpty();

        setState("REGISTERED");

        TwoPartners.awaitStatuses(partner, "CHARGING");
    }

    @Test
    void replayFromTheBeginningTellsNothing() throws Exception {
        Fixtures.Session session = Fixtures.session(operator, "loc-1", partner.party);
        kafka.publish(Topics.CHARGING_SESSIONS, session.started());
        kafka.publish(Topics.CHARGING_SESSIONS, session.ended(5, 12_346));
        kafka.publish(Topics.CHARGE_DETAIL_RECORDS, session.cdr(5, 12_346));
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);
        TwoPartners.awaitStatuses(other, "CHARGING");
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
}
