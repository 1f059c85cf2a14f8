package io.wattbus.availability.intake;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import io.wattbus.availability.testing.Api;
import io.wattbus.availability.testing.AvailabilityIntegrationTest;
import io.wattbus.availability.testing.Fixtures;
import io.wattbus.availability.testing.KafkaWorld;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ConnectorStatus;
import io.wattbus.schemas.avro.EvseStatus;
import io.wattbus.schemas.avro.EvseStatusRecord;
import io.wattbus.schemas.avro.SessionEventType;
import io.wattbus.schemas.avro.StationEvent;
import io.wattbus.schemas.avro.StationEventType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what the gateway publishes to what an app and the other services see. */
@AvailabilityIntegrationTest
class StatusFromEventsIT {

    private final KafkaWorld kafka;
    private final Api api;
    private final Fixtures.Place place = Fixtures.place();

    StatusFromEventsIT(KafkaWorld kafka, Api api) {
        this.kafka = kafka;
        this.api = api;
    }

    @BeforeEach
    void openStation() {
        kafka.publish(
                place.location(),
                place.told(StationEventType.CONNECTED),
                place.told(StationEventType.BOOTED),
                place.status(0, ConnectorStatus.AVAILABLE),
                place.status(1, ConnectorStatus.AVAILABLE));
        awaitStatuses("AVAILABLE", "AVAILABLE");
    }

    @Test
    void showsASessionFromItsStartToItsEnd() {
        UUID session = UUID.randomUUID();

        kafka.publish(place.session(0, session, SessionEventType.STARTED));
        awaitStatuses("CHARGING", "AVAILABLE");
        kafka.publish(place.status(0, ConnectorStatus.CHARGING));
        kafka.publish(place.session(0, session, SessionEventType.ENDED));
        awaitStatuses("BLOCKED", "AVAILABLE");
        kafka.publish(place.status(0, ConnectorStatus.AVAILABLE));
        awaitStatuses("AVAILABLE", "AVAILABLE");

        await().untilAsserted(() -> assertThat(published(0))
                .extracting(EvseStatusRecord::getStatus)
                .containsSubsequence(EvseStatus.CHARGING, EvseStatus.BLOCKED, EvseStatus.AVAILABLE));
        assertThat(published(0).getLast().getSession())
                .satisfies(input -> assertThat(input.getSessionId()).isEqualTo(session))
                .satisfies(input -> assertThat(input.getRunning()).isFalse());
    }

    @Test
    void aStatusGoesOnInTheTraceOfWhatItFollowsFrom() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0";

        kafka.publishTraced(place.session(0, UUID.randomUUID(), SessionEventType.STARTED), trace + "1");

        await().untilAsserted(() -> assertThat(kafka.traces(place.evseKey(0)))
                .singleElement(as(STRING))
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .endsWith("-01")
                .isNotEqualTo(trace + "1"));
        kafka.publishTraced(place.session(1, UUID.randomUUID(), SessionEventType.STARTED), trace + "0");
        await().untilAsserted(() -> assertThat(kafka.traces(place.evseKey(1))).containsExactly(trace + "0"));
    }

    @Test
    void aStationThatIsNotHeardIsUnknownAndWhatItToldIsKnownAgainWhenItIs() {
        String before = api.location(place).at("/evses/0/statusUpdatedAt");

        kafka.publish(place.told(StationEventType.DISCONNECTED));
        awaitStatuses("UNKNOWN", "UNKNOWN");
        String heard = api.location(place).at("/evses/0/lastHeardAt");
        kafka.publish(place.told(StationEventType.CONNECTED));
        awaitStatuses("AVAILABLE", "AVAILABLE");
        kafka.publish(place.told(StationEventType.SILENT));
        awaitStatuses("UNKNOWN", "UNKNOWN");

        assertThat(Instant.parse(api.location(place).at("/evses/0/statusUpdatedAt")))
                .isAfter(Instant.parse(before));
        assertThat(Instant.parse(api.location(place).at("/evses/0/lastHeardAt")))
                .isAfter(Instant.parse(heard));
        await().untilAsserted(() -> assertThat(published(1))
                .last()
                .extracting(EvseStatusRecord::getStatus)
                .isEqualTo(EvseStatus.UNKNOWN));
    }

    @Test
    void whatIsToldOfTheWholeStationHoldsForEvsesThatAreAddedLater() {
        kafka.publish(place.wholeStation(ConnectorStatus.UNAVAILABLE));
        awaitStatuses("INOPERATIVE", "INOPERATIVE");

        place.evses.add(place.stationId + "-3");
        kafka.publish(place.location());

        awaitStatuses("INOPERATIVE", "INOPERATIVE", "INOPERATIVE");
        assertThat(api.location(place).at("/evses/2/lastHeardAt")).isNotEmpty();
    }

    @Test
    void aReservationEndsByTimeAlone() {
        kafka.publish(place.reserved(0, Instant.now().plusSeconds(5)));
        awaitStatuses("RESERVED", "AVAILABLE");

        awaitStatuses("AVAILABLE", "AVAILABLE");

        await().untilAsserted(() -> assertThat(published(0))
                .last()
                .extracting(EvseStatusRecord::getStatus)
                .isEqualTo(EvseStatus.AVAILABLE));
    }

    @Test
    void whatWasTakenAwayIsPublishedAsRemovedAndNotShown() {
        place.firstRemoved = true;
        kafka.publish(place.location());

        await().untilAsserted(() -> assertThat(published(0))
                .last()
                .extracting(EvseStatusRecord::getStatus)
                .isEqualTo(EvseStatus.REMOVED));
        assertThat(api.location(place).json().get("evses")).hasSize(1);
        assertThat(api.location(place).at("/evses/0/uid")).isEqualTo(place.evses.get(1));
    }

    @Test
    void whatIsNotLiveMakesNoStatus() {
        StationEvent late = StationEvent.newBuilder(place.status(0, ConnectorStatus.FAULTED))
                .setLive(false)
                .build();

        kafka.publish(late, place.status(1, ConnectorStatus.OCCUPIED));

        awaitStatuses("AVAILABLE", "BLOCKED");
    }

    @Test
    void aReplayFromTheBeginningChangesAndPublishesNothing() throws Exception {
        kafka.publish(
                place.session(0, UUID.randomUUID(), SessionEventType.STARTED),
                place.status(1, ConnectorStatus.FAULTED));
        awaitStatuses("CHARGING", "OUTOFORDER");
        kafka.awaitAllRead();
        String shown = api.location(place).body();
        long published = kafka.size(Topics.EVSE_STATUS);

        kafka.replayAll();
        kafka.publish(place.session(0, UUID.randomUUID(), SessionEventType.UPDATED));
        await().untilAsserted(() -> assertThat(kafka.size(Topics.EVSE_STATUS)).isEqualTo(published + 1));
        kafka.awaitAllRead();

        assertThat(api.location(place).body()).isEqualTo(shown);
        assertThat(kafka.size(Topics.EVSE_STATUS)).isEqualTo(published + 1);
    }

    @Test
    void poisonIsPutAsideAndTheRestGoesOn() {
        byte[] poison = {0, 0, 0, 0, 99, 1, 2, 3};
        kafka.publishBytes(Topics.STATION_EVENTS, place.stationId, poison);
        kafka.publishBytes(Topics.CHARGING_SESSIONS, place.stationId, "no Avro".getBytes(StandardCharsets.UTF_8));
        place.latitude = "north";
        kafka.publish(place.location(), place.status(0, ConnectorStatus.FAULTED));

        awaitStatuses("OUTOFORDER", "AVAILABLE");
        await().untilAsserted(() -> assertThat(kafka.deadLetters(Topics.STATION_EVENTS, place.stationId))
                .singleElement()
                .extracting(ConsumerRecord::value)
                .isEqualTo(poison));
        await().untilAsserted(() -> assertThat(kafka.deadLetters(Topics.CHARGING_SESSIONS, place.stationId))
                .hasSize(1));
        await().untilAsserted(() ->
                assertThat(kafka.deadLetters(Topics.LOCATIONS, place.id())).hasSize(1));
    }

    private List<EvseStatusRecord> published(int evse) {
        return kafka.statuses(place.evseKey(evse));
    }

    private void awaitStatuses(String... statuses) {
        await().untilAsserted(() -> assertThat(api.location(place)
                        .json()
                        .at("/evses")
                        .valueStream()
                        .map(evse -> evse.get("status").asString())
                        .toList())
                .containsExactly(statuses));
    }
}
