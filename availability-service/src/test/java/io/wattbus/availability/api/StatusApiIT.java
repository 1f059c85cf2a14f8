package io.wattbus.availability.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.availability.testing.Api;
import io.wattbus.availability.testing.AvailabilityIntegrationTest;
import io.wattbus.availability.testing.Fixtures;
import io.wattbus.availability.testing.KafkaWorld;
import io.wattbus.schemas.avro.ConnectorStatus;
import io.wattbus.schemas.avro.StationEventType;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statuses for those who poll: all of them, what has changed, what is gone. */
@AvailabilityIntegrationTest
class StatusApiIT {

    private final KafkaWorld kafka;
    private final Api api;
    private final Fixtures.Place place = Fixtures.place();
    private final String first = place.id() + "/" + place.evses.get(0);
    private final String second = place.id() + "/" + place.evses.get(1);

    StatusApiIT(KafkaWorld kafka, Api api) {
        this.kafka = kafka;
        this.api = api;
    }

    @BeforeEach
    void open() {
        kafka.publish(
                place.location(),
                place.told(StationEventType.CONNECTED),
                place.status(0, ConnectorStatus.AVAILABLE),
                place.status(1, ConnectorStatus.AVAILABLE));
        await().untilAsserted(
                        () -> assertThat(ids(place.id()).each("status")).containsExactly("AVAILABLE", "AVAILABLE"));
    }

    @Test
    void tellsAllEvsesOfALocationAndOneOfThem() {
        assertThat(ids(place.id()).each("id")).containsExactly(first, second);
        assertThat(ids(second).each("id")).containsExactly(second);
        assertThat(ids(second).at("/items/0/statusUpdatedAt")).endsWith("Z");
        assertThat(ids(second + ",XX*YYY/nowhere").at("/unknown/0")).isEqualTo("XX*YYY/nowhere");
    }

    @Test
    void tellsWhatIsInABox() {
        assertThat(box().each("id")).contains(first, second);
    }

    @Test
    void tellsOnlyWhatHasChangedSince() {
        String cursor = ids(place.id()).at("/cursor");

        kafka.publish(place.status(1, ConnectorStatus.FAULTED));

        await().untilAsserted(() -> {
            Api.Answer delta = ids(place.id() + "&updatedSince=" + cursor);
            assertThat(delta.each("status")).contains("OUTOFORDER");
        });
        String next = ids(place.id() + "&updatedSince=" + cursor).at("/cursor");
        assertThat(next).isNotEqualTo(cursor);
        assertThat(ids(place.id() + "&updatedSince=" + next).each("id")).isEmpty();
    }

    @Test
    void tellsWhatIsGone() {
        String cursor = ids(place.id()).at("/cursor");
        place.firstRemoved = true;
        kafka.publish(place.location());
        await().untilAsserted(() -> assertThat(
                        ids(place.id() + "&updatedSince=" + cursor).at("/removed/0"))
                .isEqualTo(first));

        place.published = false;
        kafka.publish(place.location());

        await().untilAsserted(() -> assertThat(
                        ids(place.id() + "&updatedSince=" + cursor).json().get("removed"))
                .extracting(id -> id.asString())
                .contains(place.id()));
        assertThat(ids(place.id()).at("/unknown/0")).isEqualTo(place.id());
    }

    @Test
    void answersTheSameWithoutBody() {
        Api.Answer answer = ids(place.id());

        Api.Answer again = api.get(path("ids=" + place.id()), "If-None-Match", answer.header("ETag"));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void saysToStartOverWhenACursorIsTooOld() {
        Api.Answer answer = ids(place.id() + "&updatedSince=1");

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.at("/type")).isEqualTo("urn:wattbus:problem:start-over");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                          | either ids or bbox",
                "ids=FI*WAT/1&bbox=1,2,3,4   | either ids or bbox",
                "ids=FI*WAT                  | ids must be operatorId/locationId",
                "ids=a/b/c/d                 | ids must be operatorId/locationId",
                "bbox=3,2,1,4                | each minimum below its maximum",
                "ids=a/b&updatedSince=!      | updatedSince is not the cursor",
            })
    void saysWhatIsWrongWithTheParameters(String query, String detail) {
        Api.Answer answer = api.get(path(query));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/detail")).contains(detail);
    }

    private Api.Answer ids(String query) {
        return api.get(path("ids=" + query));
    }

    private Api.Answer box() {
        double latitude = Double.parseDouble(place.latitude);
        return api.get(
                path(String.format(Locale.ROOT, "bbox=10.49,%.4f,10.51,%.4f", latitude - 0.001, latitude + 0.001)));
    }

    private static String path(String query) {
        return "/api/v1/status?" + query;
    }
}
