package io.wattbus.roaming.ocpi221;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Api.Answer;
import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.RestartableService;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.RoamingPartner.Push;
import io.wattbus.roaming.testing.ToldFacts;
import io.wattbus.roaming.testing.World;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.LocationRecord;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Partners know of a location what its operator says of it. */
@RoamingIntegrationTest
class LocationFactsIT {

    private static final String LOCATION = "/ocpi/2.2.1/locations/loc-1";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final World world;
    private final String operator = Fixtures.operator();

    LocationFactsIT(World world) {
        this.world = world;
    }

    @Test
    void partnerPullsAllThatTheOperatorSays() {
        try (RoamingPartner partner = world.registered(operator)) {
            world.open(operator, "loc-1", partner);
            tell(world, ToldFacts.location(operator, "loc-1"));
            awaitFacts(world, partner);

            Answer location = get(world, partner, LOCATION);
            Answer connector = get(world, partner, LOCATION + "/loc-1-1/1");

            assertThat(location.at("/data/opening_times/exceptional_closings/0/period_begin"))
                    .isEqualTo("2026-12-24T00:00:00Z");
            assertThat(location.at("/data/opening_times/exceptional_openings/0/period_end"))
                    .isEqualTo("2026-12-07T08:00:00Z");
            assertThat(location.at("/data/operator/name")).isEqualTo("Harbour Charging");
            assertThat(location.at("/data/operator/logo/category")).isEqualTo("ENTRANCE");
            assertThat(location.at("/data/suboperator/name")).isEqualTo("Crane Service");
            assertThat(location.at("/data/owner/name")).isEqualTo("City of Helsinki");
            assertThat(location.at("/data/parking_type")).isEqualTo("PARKING_LOT");
            assertThat(location.at("/data/directions/0/text")).isEqualTo("Behind the crane");
            assertThat(location.at("/data/related_locations/0/name/text")).isEqualTo("Portti");
            assertThat(location.at("/data/energy_mix/energy_sources/1/source")).isEqualTo("WATER");
            assertThat(location.data().at("/charging_when_closed").asBoolean(true))
                    .isFalse();
            assertThat(texts(location.data().at("/evses/0/capabilities")))
                    .containsExactlyInAnyOrder(
                            "REMOTE_START_STOP_CAPABLE", "RESERVABLE", "RFID_READER", "UNLOCK_CAPABLE");
            assertThat(location.at("/data/evses/0/coordinates/latitude")).isEqualTo("60.16980");
            assertThat(location.at("/data/evses/0/status_schedule/0/status")).isEqualTo("INOPERATIVE");
            assertThat(connector.at("/data/terms_and_conditions")).isEqualTo("https://harbour.example/terms");
            assertThat(location.body()).doesNotContain("null").doesNotContain("[]");
        }
    }

    @Test
    void anotherClosingIsPushedWithTheWholeLocationAndARepeatIsNot() throws Exception {
        try (RoamingPartner partner = world.registered(operator)) {
            world.open(operator, "loc-1", partner);
            tell(world, ToldFacts.location(operator, "loc-1"));
            await().until(() -> partner.pushes("locations", "loc-1").size() == 1);
            JsonNode before = partner.pushes("locations", "loc-1").getFirst().body();
            tell(world, ToldFacts.location(operator, "loc-1"));
            world.kafka.awaitCaughtUp();

            tell(
                    world,
                    ToldFacts.location(operator, "loc-1")
                            .setExceptionalClosings(List.of(ToldFacts.day(ToldFacts.OPENS))));

            await().until(() -> partner.pushes("locations", "loc-1").size() > 1);
            List<Push> pushes = partner.pushes("locations", "loc-1");
            assertThat(pushes).extracting(Push::method).containsExactly("PUT", "PUT");
            JsonNode after = pushes.getLast().body();
            assertThat(after.at("/opening_times/exceptional_closings/0/period_begin")
                            .asString(""))
                    .isEqualTo("2026-12-06T08:00:00Z");
            assertThat(after.path("last_updated").asString(""))
                    .isGreaterThan(before.path("last_updated").asString(""));
            assertThat(after.path("evses")).isEqualTo(before.path("evses"));
        }
    }

    @Test
    void whatWasKeptWithoutThemIsReadAgain() {
        try (RestartableService service = RestartableService.start();
                RoamingPartner partner = service.world().registered(operator)) {
            tell(service.world(), ToldFacts.location(operator, "loc-1"));
            awaitFacts(service.world(), partner);
            service.part(JdbcClient.class).sql("""
                            update location
                            set document = jsonb_set(document - 'facts', '{evses,0}', (document #> '{evses,0}') - 'facts')
                            where operator_id = ?""").params(operator).update();
            assertThat(get(service.world(), partner, LOCATION).at("/data/owner/name"))
                    .isEmpty();

            service.stop();
            service.startAgain();

            await().atMost(PATIENCE)
                    .until(() -> !get(service.world(), partner, LOCATION)
                            .at("/data/owner/name")
                            .isEmpty());
            assertThat(get(service.world(), partner, LOCATION).at("/data/evses/0/floor_level"))
                    .isEqualTo("-1");
        }
    }

    private static void tell(World world, LocationRecord.Builder location) {
        world.kafka.publish(Topics.LOCATIONS, location.build());
    }

    private static void awaitFacts(World world, RoamingPartner partner) {
        await().atMost(PATIENCE)
                .until(() ->
                        !get(world, partner, LOCATION).at("/data/owner/name").isEmpty());
    }

    private static Answer get(World world, RoamingPartner partner, String path) {
        return world.api.partner(partner.tokenForUs, "GET", path, null);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
