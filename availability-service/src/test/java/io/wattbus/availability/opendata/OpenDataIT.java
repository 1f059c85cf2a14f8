package io.wattbus.availability.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.availability.testing.Api;
import io.wattbus.availability.testing.AvailabilityIntegrationTest;
import io.wattbus.availability.testing.Fixtures;
import io.wattbus.availability.testing.KafkaWorld;
import io.wattbus.schemas.avro.ConnectorStatus;
import io.wattbus.schemas.avro.StationEventType;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The export of everything that is public. */
@AvailabilityIntegrationTest
class OpenDataIT {

    private static final String PATH = "/api/v1/open-data/locations";

    private final KafkaWorld kafka;
    private final Api api;

    OpenDataIT(KafkaWorld kafka, Api api) {
        this.kafka = kafka;
        this.api = api;
    }

    @Test
    void givesEachPublishedLocationInTheShapeOfOcpi() {
        Fixtures.Place place = Fixtures.place();
        Fixtures.Place hidden = Fixtures.place();
        hidden.published = false;
        kafka.publish(
                hidden.location(),
                place.location(),
                place.told(StationEventType.CONNECTED),
                place.status(0, ConnectorStatus.AVAILABLE));
        await().untilAsserted(() ->
                assertThat(api.location(place).at("/evses/0/status")).isEqualTo("AVAILABLE"));

        Api.Answer answer = api.get(PATH);

        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        JsonNode location = lines(answer).stream()
                .filter(line -> id(line).equals(place.id()))
                .findFirst()
                .orElseThrow();
        assertThat(location.at("/country_code").asString()).isEqualTo("FI");
        assertThat(location.at("/coordinates/latitude").asString()).isEqualTo(place.latitude);
        assertThat(location.at("/opening_times/twentyfourseven").asBoolean()).isTrue();
        assertThat(location.at("/time_zone").asString()).isEqualTo("Europe/Helsinki");
        assertThat(location.at("/evses/0/status").asString()).isEqualTo("AVAILABLE");
        assertThat(location.at("/evses/0/connectors/0/id").asString()).isEqualTo("1");
        assertThat(location.at("/evses/0/connectors/0/max_electric_power").asInt())
                .isEqualTo(150_000);
        assertThat(location.at("/last_updated").asString()).endsWith("Z");
        assertThat(answer.body()).doesNotContain(hidden.stationId, Fixtures.TOKEN_UID);
    }

    @Test
    void goesOnBehindTheLastLineThatIsKnown() {
        Fixtures.Place first = Fixtures.place();
        Fixtures.Place second = Fixtures.place();
        kafka.publish(first.location(), second.location());
        await().until(() ->
                api.location(first).status() == 200 && api.location(second).status() == 200);

        List<String> all = lines(api.get(PATH)).stream().map(OpenDataIT::id).toList();
        List<String> rest = lines(api.get(PATH + "?after=" + first.id())).stream()
                .map(OpenDataIT::id)
                .toList();

        assertThat(all).contains(first.id(), second.id()).isSorted();
        assertThat(rest).isEqualTo(all.subList(all.indexOf(first.id()) + 1, all.size()));
    }

    @Test
    void isNotGivenAgainIfNothingHasChanged() {
        Fixtures.Place place = Fixtures.place();
        kafka.publish(place.location());
        await().until(() -> api.location(place).status() == 200);
        kafka.awaitAllRead();

        await().untilAsserted(() -> {
            Api.Answer first = api.get(PATH);
            Api.Answer second = api.get(PATH, "If-None-Match", first.header("ETag"));

            assertThat(first.header("Last-Modified")).isNotEmpty();
            assertThat(second.status()).isEqualTo(304);
            assertThat(second.body()).isEmpty();
        });
    }

    private static List<JsonNode> lines(Api.Answer answer) {
        return answer.body().lines().map(JsonMapper.shared()::readTree).toList();
    }

    private static String id(JsonNode location) {
        return location.at("/country_code").asString() + "*"
                + location.at("/party_id").asString() + "/"
                + location.at("/id").asString();
    }
}
