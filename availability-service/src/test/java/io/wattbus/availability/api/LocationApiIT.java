package io.wattbus.availability.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.availability.testing.Api;
import io.wattbus.availability.testing.AvailabilityIntegrationTest;
import io.wattbus.availability.testing.Fixtures;
import io.wattbus.availability.testing.KafkaWorld;
import io.wattbus.schemas.avro.ConnectorStatus;
import io.wattbus.schemas.avro.SessionEventType;
import io.wattbus.schemas.avro.StationEventType;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public API: what it shows, what it hides, what it refuses. */
@AvailabilityIntegrationTest
class LocationApiIT {

    private final KafkaWorld kafka;
    private final Api api;

    LocationApiIT(KafkaWorld kafka, Api api) {
        this.kafka = kafka;
        this.api = api;
    }

    @Test
    void showsAllThatADriverNeeds() {
        Fixtures.Place place = published(Fixtures.place());
        kafka.publish(place.told(StationEventType.CONNECTED), place.status(0, ConnectorStatus.AVAILABLE));
        await().untilAsserted(() ->
                assertThat(api.location(place).at("/evses/0/status")).isEqualTo("AVAILABLE"));

        Api.Answer answer = api.location(place);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/id")).isEqualTo(place.id());
        assertThat(answer.at("/name")).isEqualTo("By the sea");
        assertThat(answer.at("/address")).isEqualTo("Rantatie 1");
        assertThat(answer.at("/coordinates/latitude")).isEqualTo(place.latitude);
        assertThat(answer.at("/evses/0/uid")).isEqualTo(place.evses.getFirst());
        assertThat(answer.at("/evses/0/evseId")).isEqualTo(place.operator + "*E1");
        assertThat(answer.at("/evses/0/physicalReference")).isEqualTo("P1");
        assertThat(answer.at("/evses/0/connectors/0/standard")).isEqualTo("IEC_62196_T2_COMBO");
        assertThat(answer.at("/evses/0/connectors/0/maxPowerW")).isEqualTo("150000");
        assertThat(answer.at("/evses/0/statusUpdatedAt")).endsWith("Z");
        assertThat(answer.at("/evses/0/lastHeardAt")).endsWith("Z");
        assertThat(answer.at("/evses/1/status")).isEqualTo("UNKNOWN");
    }

    @Test
    void findsWithinARadiusNearestFirst() {
        List<Fixtures.Place> places = row(3);
        Fixtures.Place middle = places.get(1);

        assertThat(api.get("/api/v1/locations?near=" + middle.latitude + ",50.0012&radiusM=100")
                        .each("id"))
                .containsExactly(places.get(1).id(), places.get(2).id());
    }

    @Test
    void findsWithinABoxAndNothingBesideIt() {
        List<Fixtures.Place> places = row(3);
        double latitude = Double.parseDouble(places.getFirst().latitude);

        assertThat(api.get("/api/v1/locations?bbox=50.0005,%s,50.0015,%s".formatted(latitude - 0.01, latitude + 0.01))
                        .each("id"))
                .containsExactly(places.get(1).id());
        assertThat(api.get("/api/v1/locations?bbox=50,%s,50.002,%s".formatted(latitude, latitude + 0.01))
                        .each("id"))
                .hasSize(3);
    }

    @Test
    void leadsThroughAllPagesWithoutRepetition() {
        List<Fixtures.Place> places = row(5);

        Api.Answer first = api.get("/api/v1/locations?near=" + places.getFirst().latitude + ",50&radiusM=1500&limit=2");
        Api.Answer second = api.next(first);
        Api.Answer third = api.next(second);

        assertThat(first.each("id"))
                .containsExactly(places.get(0).id(), places.get(1).id());
        assertThat(second.each("id"))
                .containsExactly(places.get(2).id(), places.get(3).id());
        assertThat(third.each("id")).containsExactly(places.get(4).id());
        assertThat(third.header("Link")).isEmpty();
    }

    @Test
    void answersAnUnchangedLocationWithoutBody() {
        Fixtures.Place place = published(Fixtures.place());
        Api.Answer first = api.location(place);
        String path = "/api/v1/locations/" + place.id();

        Api.Answer second = api.get(path, "If-None-Match", first.header("ETag"));

        assertThat(first.header("ETag")).startsWith("\"");
        assertThat(first.header("Cache-Control")).isEqualTo("max-age=1, public, stale-while-revalidate=30");
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));

        kafka.publish(place.told(StationEventType.CONNECTED), place.status(0, ConnectorStatus.AVAILABLE));
        await().untilAsserted(() -> assertThat(api.get(path, "If-None-Match", first.header("ETag")))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(200))
                .satisfies(answer -> assertThat(answer.header("ETag")).isNotEqualTo(first.header("ETag"))));
    }

    @Test
    void showsOneEvseAndCountsConnectorsByKind() {
        Fixtures.Place place = published(Fixtures.place());
        kafka.publish(place.told(StationEventType.CONNECTED), place.status(0, ConnectorStatus.FAULTED));
        String evse = "/api/v1/locations/" + place.id() + "/evses/" + place.evses.getFirst();
        await().untilAsserted(() -> assertThat(api.get(evse).at("/status")).isEqualTo("OUTOFORDER"));

        assertThat(api.get(evse).at("/uid")).isEqualTo(place.evses.getFirst());
        assertThat(api.get(evse).at("/lastHeardAt")).endsWith("Z");
        assertThat(api.get(evse + "-no").status()).isEqualTo(404);
        assertThat(api.location(place).at("/aggregates/0/maxPowerW")).isEqualTo("150000");
        assertThat(api.location(place).at("/aggregates/0/total")).isEqualTo("2");
        assertThat(api.location(place).at("/aggregates/0/outOfOrder")).isEqualTo("1");
        assertThat(api.location(place).at("/openingTimes/twentyFourSeven")).isEqualTo("true");
        assertThat(api.location(place).at("/roaming")).isEqualTo("false");
    }

    @Test
    void findsWhatFits() {
        Fixtures.Place place = published(Fixtures.place());
        String near = "/api/v1/locations?near=" + place.latitude + "," + place.longitude + "&radiusM=10";

        assertThat(api.get(near + "&connector=IEC_62196_T2_COMBO,CHADEMO&minPowerW=150000")
                        .each("id"))
                .containsExactly(place.id());
        assertThat(api.get(near + "&connector=CHADEMO").each("id")).isEmpty();
        assertThat(api.get(near + "&minPowerW=150001").each("id")).isEmpty();
        assertThat(api.get(near + "&status=AVAILABLE").each("id")).isEmpty();
        assertThat(api.get(near + "&status=available,unknown").each("id")).containsExactly(place.id());
        assertThat(api.get(near + "&operator=" + place.operator).each("id")).containsExactly(place.id());
        assertThat(api.get(near + "&operator=XX*YYY").each("id")).isEmpty();
        assertThat(api.get(near + "&openNow=true").each("id")).containsExactly(place.id());
    }

    @Test
    void answersALargeBoxWithClusters() {
        List<Fixtures.Place> places = row(3);
        double latitude = Double.parseDouble(places.getFirst().latitude);

        Api.Answer answer = api.get("/api/v1/locations?bbox=49,%s,56,%s".formatted(latitude - 0.01, latitude + 0.01));

        assertThat(answer.at("/clusters/0/locations")).isEqualTo("3");
        assertThat(answer.at("/clusters/0/evses")).isEqualTo("6");
        assertThat(answer.at("/clusters/0/available")).isEqualTo("0");
        assertThat(answer.at("/clusters/0/center/longitude")).startsWith("50.00");
        assertThat(answer.json().at("/clusters/0/bbox")).hasSize(4);
        assertThat(answer.header("ETag")).isNotEmpty();
    }

    @Test
    void hidesWhatIsNotPublished() {
        Fixtures.Place place = published(Fixtures.place());
        place.published = false;
        kafka.publish(place.location());

        await().until(() -> api.location(place).status() == 404);

        assertThat(api.location(place).at("/type")).isEqualTo("urn:wattbus:problem:not-found");
        assertThat(api.get("/api/v1/locations?near=" + place.latitude + "," + place.longitude + "&radiusM=10")
                        .each("id"))
                .isEmpty();
    }

    @Test
    void tellsNothingOfSessionsAndPersons() {
        Fixtures.Place place = published(Fixtures.place());
        UUID session = UUID.randomUUID();
        kafka.publish(place.told(StationEventType.CONNECTED), place.session(0, session, SessionEventType.STARTED));
        await().untilAsserted(() ->
                assertThat(api.location(place).at("/evses/0/status")).isEqualTo("CHARGING"));

        assertThat(api.location(place).body()).doesNotContain(session.toString(), Fixtures.TOKEN_UID, "session");
        assertThat(api.get("/actuator/prometheus").body())
                .contains("wattbus_event_age_seconds_count", "wattbus_events_total", "wattbus_outbox_size")
                .doesNotContain(session.toString(), Fixtures.TOKEN_UID, place.stationId);
    }

    @Test
    void doesNotKnowWhatThereIsNot() {
        assertThat(api.get("/api/v1/locations/FI*WAT/nowhere").status()).isEqualTo(404);
        assertThat(api.delete("/api/v1/locations/FI*WAT/nowhere").status()).isEqualTo(405);
        assertThat(api.get("/v3/api-docs").body()).contains("/api/v1/locations/{operatorId}/{locationId}", "radiusM");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                             | either near and radiusM, or bbox",
                "near=60,24&radiusM=100&bbox=1,2,3,4            | either near and radiusM, or bbox",
                "near=60,24                                     | radiusM must be metres",
                "near=60&radiusM=100                            | near must be lat,lon",
                "near=sixty,24&radiusM=100                      | near must be lat,lon",
                "near=NaN,24&radiusM=100                        | near must be lat,lon",
                "near=60,24,1&radiusM=100                       | near must be lat,lon",
                "near=90.1,24&radiusM=100                       | not on earth",
                "near=60,180.1&radiusM=100                      | not on earth",
                "near=60,24&radiusM=0                           | radiusM must be above 0",
                "near=60,24&radiusM=-1                          | radiusM must be above 0",
                "near=60,24&radiusM=100001                      | at most 100000",
                "bbox=1,2,3                                     | bbox must be minLon,minLat,maxLon,maxLat",
                "bbox=3,2,1,4                                   | each minimum below its maximum",
                "bbox=1,4,3,2                                   | each minimum below its maximum",
                "bbox=1,2,7,4&cluster=never                     | at most 5 degrees",
                "bbox=1,2,3,4&cluster=maybe                     | cluster must be",
                "bbox=1,2,3,4&minPowerW=-1                      | minPowerW must not",
                "bbox=1,2,3,4&minPowerW=much                    | minPowerW has another form",
                "bbox=1,2,3,4&status=BUSY                       | status must be",
                "bbox=1,2,3,91                                  | not on earth",
                "near=60,24&radiusM=100&limit=0                 | limit must be between 1 and 1000",
                "near=60,24&radiusM=100&limit=1001              | limit must be between 1 and 1000",
                "near=60,24&radiusM=100&cursor=!                | cursor is not one",
                "near=60,24&radiusM=100&cursor=YWJj             | cursor is not one",
            })
    void saysWhatIsWrongWithTheParameters(String query, String detail) {
        Api.Answer answer = api.get("/api/v1/locations?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("/type")).isEqualTo("urn:wattbus:problem:invalid-parameter");
        assertThat(answer.at("/detail")).contains(detail);
    }

    /** Some 110 m from one to the next, eastwards from 50 degrees; nothing else is near. */
    private List<Fixtures.Place> row(int count) {
        List<Fixtures.Place> places =
                IntStream.range(0, count).mapToObj(_ -> Fixtures.place()).toList();
        for (int i = 0; i < count; i++) {
            places.get(i).latitude = places.getFirst().latitude;
            places.get(i).longitude = "50.00" + i;
            published(places.get(i));
        }
        return places;
    }

    private Fixtures.Place published(Fixtures.Place place) {
        kafka.publish(place.location());
        await().until(() -> api.location(place).status() == 200);
        return place;
    }
}
