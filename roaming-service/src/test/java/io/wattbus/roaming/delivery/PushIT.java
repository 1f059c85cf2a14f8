package io.wattbus.roaming.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Api;
import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.KafkaWorld;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.RoamingPartner.Push;
import io.wattbus.roaming.testing.TwoPartners;
import io.wattbus.roaming.testing.World;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.EvseStatus;
import io.wattbus.schemas.avro.SessionEventType;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each partner is told what it is to know, and nothing else, in the right order. */
@RoamingIntegrationTest
class PushIT {

    private final World world;
    private final KafkaWorld kafka;
    private final Api api;
    private final String operator = Fixtures.operator();
    private TwoPartners both;
    private RoamingPartner partner;
    private RoamingPartner other;

    PushIT(World world) {
        this.world = world;
        this.kafka = world.kafka;
        this.api = world.api;
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
    void everyPartnerIsToldTheStatusOfAnEvse() {
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);

        TwoPartners.awaitStatuses(partner, "CHARGING");
        TwoPartners.awaitStatuses(other, "CHARGING");
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
        partner.forgetsLocations();

        world.becomes(operator, "loc-1", EvseStatus.RESERVED);

        await().until(() -> partner.pushes("locations", "loc-1").size() == 1);
        Push push = partner.pushes("locations", "loc-1").getFirst();
        assertThat(push.method()).isEqualTo("PUT");
        assertThat(push.body().at("/evses/0/status").asString("")).isEqualTo("RESERVED");
    }

    @Test
    void statusThatIsRepeatedOrOlderIsNotToldAgain() throws Exception {
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);
        TwoPartners.awaitStatuses(partner, "CHARGING");
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);
        kafka.publish(Topics.EVSE_STATUS, Fixtures.status(operator, "loc-1", "loc-1-1", 0, EvseStatus.BLOCKED));
        world.becomes(operator, "loc-1", EvseStatus.AVAILABLE);

        TwoPartners.awaitStatuses(partner, "CHARGING", "AVAILABLE");
    }

    @Test
    void locationThatIsNotPublishedIsToldToNobody() throws Exception {
        kafka.publish(
                Topics.LOCATIONS,
                Fixtures.location(operator, "secret").setPublish(false).build());
        kafka.awaitCaughtUp();
        world.becomes(operator, "secret", EvseStatus.CHARGING);
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);

        TwoPartners.awaitStatuses(partner, "CHARGING");
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

        TwoPartners.awaitStatuses(partner, "CHARGING");
        assertThat(partner.pushes()).hasSize(1);
        await().untilAsserted(() -> assertThat(api.get(world.jwt(operator), "/api/v1/deliveries")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(delivery -> delivery.path("object").asString("")))
                .containsExactlyInAnyOrder("EVSE", "EVSE", "LOCATION", "LOCATION"));
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
}
