package io.wattbus.search.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.EvseStatus;
import io.wattbus.schemas.avro.StationEventType;
import io.wattbus.search.testing.Api;
import io.wattbus.search.testing.Api.Answer;
import io.wattbus.search.testing.Fixtures;
import io.wattbus.search.testing.KafkaWorld;
import io.wattbus.search.testing.Places;
import io.wattbus.search.testing.RawIndex;
import io.wattbus.search.testing.SearchIntegrationTest;
import io.wattbus.search.testing.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From locations, station events and EVSE status to stations that are found. */
@SearchIntegrationTest
class StationSearchIT {

    private static final String STATIONS = "/api/v1/search/stations";

    private final KafkaWorld kafka;
    private final Api api;
    private final RawIndex index;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);
    private final String station = Fixtures.station();

    StationSearchIT(KafkaWorld kafka, Api api, RawIndex index) {
        this.kafka = kafka;
        this.api = api;
        this.index = index;
    }

    @Test
    void stationIsOneDocumentOutOfThreeTopics() {
        location("Harbour", 1);
        event(StationEventType.BOOTED, 5);
        event(StationEventType.CONNECTED, 6);
        status(1, EvseStatus.AVAILABLE, 6);
        status(2, EvseStatus.CHARGING, 6);
        kafka.settle();

        Answer found = api.get(token, STATIONS);

        assertThat(found.items("/stationId")).containsExactly(station);
        assertThat(found.at("/items/0/location/name")).isEqualTo("Harbour");
        assertThat(found.at("/items/0/location/latitude")).isEqualTo("62.2415");
        assertThat(found.at("/items/0/connection/state")).isEqualTo("CONNECTED");
        assertThat(found.at("/items/0/boot/firmwareVersion")).isEqualTo("1.6");
        assertThat(found.json()
                        .at("/items/0/evses")
                        .valueStream()
                        .map(evse -> evse.path("evseUid").asString() + "="
                                + evse.path("status").asString()))
                .containsExactlyInAnyOrder(station + "-1=AVAILABLE", station + "-2=CHARGING");
    }

    @Test
    void eachInputIsNewByItsOwnVersionAlone() {
        status(1, EvseStatus.CHARGING, 900);
        location("New", 20);
        event(StationEventType.DISCONNECTED, 30);
        location("Old", 10);
        event(StationEventType.CONNECTED, 29);
        status(1, EvseStatus.AVAILABLE, 31);
        status(2, EvseStatus.RESERVED, 31);
        kafka.settle();

        JsonNode kept = index.source("stations", station);
        assertThat(kept.at("/location/name").asString()).isEqualTo("New");
        assertThat(kept.at("/connection/state").asString()).isEqualTo("DISCONNECTED");
        assertThat(kept.at("/boot/firmwareVersion").asString()).isEqualTo("1.30");
        assertThat(statuses(kept)).containsExactlyInAnyOrder("CHARGING", "RESERVED");
    }

    @Test
    void replayOfEverythingChangesNothing() throws Exception {
        location("First", 1);
        location("Second", 2);
        event(StationEventType.CONNECTED, 5);
        event(StationEventType.SILENT, 6);
        status(1, EvseStatus.AVAILABLE, 5);
        status(1, EvseStatus.UNKNOWN, 6);
        kafka.settle();
        JsonNode before = index.get("/stations/_doc/" + station);
        assertThat(before.at("/_source/location/name").asString()).isEqualTo("Second");

        kafka.replayAll();

        assertThat(index.get("/stations/_doc/" + station)).isEqualTo(before);
    }

    @Test
    void eventsThatAreNotLiveSayNothingOfNow() {
        event(StationEventType.CONNECTED, 5);
        kafka.publish(
                Topics.STATION_EVENTS,
                Places.stationEvent(operator, station, StationEventType.DISCONNECTED, 6)
                        .setLive(false)
                        .build());
        kafka.settle();

        assertThat(index.source("stations", station).at("/connection/state").asString())
                .isEqualTo("CONNECTED");
    }

    @Test
    void aStationIsFoundByTextPlaceStateAndStatus() {
        String other = Fixtures.station();
        location("Harbour", 1);
        event(StationEventType.SILENT, 5);
        status(1, EvseStatus.OUTOFORDER, 5);
        kafka.publish(
                Topics.STATION_EVENTS,
                Places.stationEvent(operator, other, StationEventType.CONNECTED, 5)
                        .setVendor("ABB")
                        .build());
        kafka.settle();

        assertFinds("q=jyväskylä", station);
        assertFinds("q=JYVASKYLA+harb", station);
        assertFinds("q=mannerheimintie+1+kempower", station);
        assertFinds("q=abb", other);
        assertFinds("q=abb+jyvaskyla");
        assertFinds("near=62.24,25.72", station);
        assertFinds("near=62.24,25.72&radiusM=10");
        assertFinds("bbox=25,62,26,63", station);
        assertFinds("bbox=26,62,27,63");
        assertFinds("state=SILENT", station);
        assertFinds("state=CONNECTED", other);
        assertFinds("status=OUTOFORDER", station);
        assertFinds("status=AVAILABLE");
        assertFinds("limit=1000", station, other);
    }

    @Test
    void aStationThatMovedStandsWhereItIsNow() {
        location("Old place", 1);
        kafka.publish(
                Topics.LOCATIONS,
                Places.location(operator, station, "New place", 2)
                        .setLocationId("loc-new")
                        .build());
        kafka.publish(
                Topics.LOCATIONS,
                Places.location(operator, station, "Old place", 3)
                        .setEvses(List.of(Places.evse(station, true)))
                        .build());
        kafka.settle();

        assertFinds("q=old");
        assertFinds("q=new", station);
    }

    @Test
    void aStationNeverBecomesAnotherOperators() {
        event(StationEventType.CONNECTED, 5);
        kafka.settle();
        String stranger = Fixtures.operator();
        kafka.publish(
                Topics.STATION_EVENTS,
                Places.stationEvent(stranger, station, StationEventType.DISCONNECTED, 99)
                        .build());
        kafka.settle();

        JsonNode kept = index.source("stations", station);
        assertThat(kept.path("operatorId").asString()).isEqualTo(operator);
        assertThat(kept.at("/connection/state").asString()).isEqualTo("CONNECTED");
        assertThat(api.get(Tokens.of(stranger, Tokens.ALL_SCOPES), STATIONS).items("/stationId"))
                .isEmpty();
    }

    @Test
    void whatACompactedTopicTakesBackHoldsNothingUp() {
        kafka.publishBytes(Topics.LOCATIONS, operator + "/loc-" + station, null);
        location("Harbour", 1);
        kafka.settle();

        assertFinds("q=harbour", station);
    }

    private void location(String name, long seconds) {
        kafka.publish(
                Topics.LOCATIONS,
                Places.location(operator, station, name, seconds).build());
    }

    private void event(StationEventType type, long sequence) {
        kafka.publish(
                Topics.STATION_EVENTS,
                Places.stationEvent(operator, station, type, sequence).build());
    }

    private void status(int evse, EvseStatus status, long sequence) {
        kafka.publish(Topics.EVSE_STATUS, Places.status(operator, station, evse, status, sequence));
    }

    private static List<String> statuses(JsonNode station) {
        return station.path("evses")
                .valueStream()
                .map(evse -> evse.path("status").asString())
                .toList();
    }

    private void assertFinds(String query, String... stations) {
        assertThat(api.get(token, STATIONS + "?" + encoded(query)).items("/stationId"))
                .as(query)
                .containsExactly(stations);
    }

    private static String encoded(String query) {
        return query.replace("ä", "%C3%A4");
    }
}
