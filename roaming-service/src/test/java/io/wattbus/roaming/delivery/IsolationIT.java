package io.wattbus.roaming.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.KafkaWorld;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.RoamingPartner.Mood;
import io.wattbus.roaming.testing.World;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.Evse;
import io.wattbus.schemas.avro.EvseStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What partners suffer or do to us costs the others nothing. */
@RoamingIntegrationTest
class IsolationIT {

    private static final int EVSES = 30;

    private final World world;
    private final KafkaWorld kafka;
    private final JdbcClient jdbc;
    private final DeliverySettings settings;
    private final String operator = Fixtures.operator();
    private final List<RoamingPartner> partners = new ArrayList<>();

    IsolationIT(World world, JdbcClient jdbc, DeliverySettings settings) {
        this.world = world;
        this.kafka = world.kafka;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @AfterEach
    void close() {
        for (RoamingPartner partner : partners) {
            partner.is(Mood.ANSWERS);
            world.api.partner(partner.tokenForUs, "DELETE", "/ocpi/2.2.1/credentials", null);
            partner.close();
        }
    }

    @Test
    void partnerThatAnswersIsToldEverythingWhileTwentyOthersMisbehave() {
        RoamingPartner healthy = registered();
        world.open(operator, "loc-1", healthy);
        List<Mood> moods = Stream.of(Mood.values())
                .filter(mood ->
                        !List.of(Mood.ANSWERS, Mood.IS_SLOW, Mood.REFUSES).contains(mood))
                .toList();
        IntStream.range(0, 20).forEach(i -> registered().is(moods.get(i % moods.size())));

        for (int i = 0; i < 20; i++) {
            EvseStatus status = i % 2 == 0 ? EvseStatus.CHARGING : EvseStatus.AVAILABLE;
            int told = i + 1;
            world.becomes(operator, "loc-1", status);
            await().until(() -> healthy.statuses("locations", "loc-1-1").size() == told);
        }

        assertThat(healthy.statuses("locations", "loc-1-1")).startsWith("CHARGING", "AVAILABLE");
    }

    @Test
    void partnerIsToldSeveralThingsAtOnceButNeverMoreThanAllowed() {
        RoamingPartner partner = registered();
        world.open(operator, "loc-1", partner);
        settle();
        await().until(() -> partner.pushes("locations", "loc-2").size() == 1);
        partner.is(Mood.IS_SLOW);

        changeAll(2, EvseStatus.CHARGING);
        await().until(() -> partner.mostAtOnce() > 1);
        await().until(() -> world.deliveries(operator, "WAITING") == 0);

        assertThat(partner.mostAtOnce()).isLessThanOrEqualTo(settings.inFlight());
        IntStream.range(0, EVSES)
                .forEach(i ->
                        assertThat(partner.statuses("locations", uid(i))).last().isEqualTo("CHARGING"));
    }

    @Test
    void partnerThatFailedIsAskedForASingleThingUntilItIsBack() {
        RoamingPartner partner = registered();
        world.open(operator, "loc-1", partner);
        settle();
        await().until(() -> partner.pushes("locations", "loc-2").size() == 1);
        partner.is(Mood.FAILS_WITH_500);
        world.becomes(operator, "loc-1", EvseStatus.CHARGING);
        await().until(() -> failures(partner) >= 2);
        partner.forget();

        changeAll(2, EvseStatus.CHARGING);
        await().until(() -> failures(partner) >= 4);

        assertThat(partner.attempts("PATCH")).isLessThanOrEqualTo(failures(partner));
        partner.is(Mood.ANSWERS);
        await().until(() -> world.deliveries(operator, "WAITING") == 0);
        assertThat(failures(partner)).isZero();
    }

    @Test
    void partnerThatIsOverrunIsLeftAloneForAsLongAsItAsks() {
        RoamingPartner partner = registered();
        world.open(operator, "loc-1", partner);
        partner.saysRetryAfter("120");
        partner.is(Mood.IS_OVERRUN_WITH_429);

        world.becomes(operator, "loc-1", EvseStatus.CHARGING);

        await().until(() -> failures(partner) == 1);
        await().until(() ->
                jdbc.sql("""
                        select retry_at > last_error_at + interval '110 seconds' from partner where party = ?""").param(partner.party).query(Boolean.class).single());
    }

    @Test
    void whereThePartnerKeepsABillIsKept() {
        RoamingPartner partner = registered();
        world.open(operator, "loc-1", partner);
        Fixtures.Session session = Fixtures.session(operator, "loc-1", partner.party);
        kafka.publish(Topics.CHARGING_SESSIONS, session.ended(5, 12_346));
        kafka.publish(Topics.CHARGE_DETAIL_RECORDS, session.cdr(5, 12_346));

        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select partner_url from delivery where object = 'CDR' and object_id = ?")
                                .param(session.cdrId.toString())
                                .query(String.class)
                                .optional())
                .hasValueSatisfying(url -> assertThat(url).endsWith("/cdrs/" + session.cdrId)));
    }

    private RoamingPartner registered() {
        RoamingPartner partner = world.registered(operator);
        partners.add(partner);
        return partner;
    }

    /** A second location with many EVSEs. */
    private void settle() {
        kafka.publish(
                Topics.LOCATIONS,
                Fixtures.location(operator, "loc-2")
                        .setEvses(IntStream.range(0, EVSES)
                                .<Evse>mapToObj(i -> Fixtures.evse(uid(i)).build())
                                .toList())
                        .build());
    }

    private void changeAll(long sequence, EvseStatus status) {
        IntStream.range(0, EVSES)
                .forEach(i -> kafka.publish(
                        Topics.EVSE_STATUS, Fixtures.status(operator, "loc-2", uid(i), sequence, status)));
    }

    private static String uid(int number) {
        return "many-" + number;
    }

    private int failures(RoamingPartner partner) {
        return jdbc.sql("select failures from partner where party = ?")
                .param(partner.party)
                .query(Integer.class)
                .single();
    }
}
