package io.wattbus.availability.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.availability.station.StationChange.Told;
import io.wattbus.availability.status.ConnectionInput;
import io.wattbus.availability.status.ConnectorInput;
import io.wattbus.availability.status.ConnectorStatus;
import io.wattbus.availability.testing.Api;
import io.wattbus.availability.testing.AvailabilityIntegrationTest;
import io.wattbus.availability.testing.KafkaWorld;
import io.wattbus.schemas.avro.EvseStatus;
import io.wattbus.schemas.avro.EvseStatusRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Several writers at one station, and writers that die before they have published. */
@AvailabilityIntegrationTest
class StationStoreIT {

    private static final int EVENTS = 60;
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Stations stations;
    private final StationStore store;
    private final KafkaWorld kafka;
    private final Api api;
    private final String stationId = "station-" + UUID.randomUUID();

    StationStoreIT(Stations stations, StationStore store, KafkaWorld kafka, Api api) {
        this.stations = stations;
        this.store = store;
        this.kafka = kafka;
        this.api = api;
    }

    @BeforeEach
    void awaitFilledRedis() {
        await().until(() -> api.get("/actuator/health/readiness").status() == 200);
    }

    @RepeatedTest(3)
    void twoReplicasAtTheSameEventsNeverGoBackInTime() throws Exception {
        List<StationChange> events = new ArrayList<>(List.of(connected(1)));
        IntStream.rangeClosed(2, EVENTS)
                .forEach(i -> events.add(status(i, i % 2 == 0 ? ConnectorStatus.AVAILABLE : ConnectorStatus.OCCUPIED)));
        CountDownLatch together = new CountDownLatch(1);
        List<Thread> replicas = IntStream.range(0, 2)
                .mapToObj(seed -> Thread.ofVirtual().start(() -> applyOneByOne(shuffled(events, seed), together)))
                .toList();

        together.countDown();
        for (Thread replica : replicas) {
            replica.join();
        }

        EvseState evse = Objects.requireNonNull(state().evses().get(uid()));
        assertThat(evse.connectors().get(1)).isEqualTo(new ConnectorInput(EVENTS, 1, ConnectorStatus.AVAILABLE));
        await().untilAsserted(() -> assertThat(published())
                .last()
                .satisfies(record -> assertThat(record.getStatus()).isEqualTo(EvseStatus.AVAILABLE))
                .satisfies(record -> assertThat(record.getStationSequence()).isEqualTo(EVENTS)));
        await().untilAsserted(
                        () -> assertThat(store.unpublished(Instant.now(), 1)).isEmpty());
    }

    @Test
    void whatADeadReplicaWroteAndDidNotPublishIsPublished() {
        StationUpdate update = StationUpdate.of(
                StationState.unknown("FI*WAT"), List.of(connected(1), status(2, ConnectorStatus.FAULTED)), NOW);
        assertThat(store.save(List.of(new StationStore.Write(stationId, 0, update)), false, Instant.now()))
                .isEmpty();

        await().untilAsserted(() -> assertThat(published())
                .singleElement()
                .extracting(EvseStatusRecord::getStatus)
                .isEqualTo(EvseStatus.OUTOFORDER));
        await().untilAsserted(
                        () -> assertThat(store.unpublished(Instant.now(), 1)).isEmpty());
    }

    @Test
    void anOlderRevisionThatCameLateIsFollowedByTheNewest() {
        stations.apply(List.of(connected(1), status(2, ConnectorStatus.AVAILABLE)), Map.of());
        StationState older = state();
        stations.apply(List.of(status(3, ConnectorStatus.FAULTED)), Map.of());

        store.settle(List.of(new PublishedEvse(new EvseName(stationId, uid()), older)), Instant.now());

        await().untilAsserted(() -> assertThat(published()).hasSize(3));
        assertThat(published())
                .extracting(EvseStatusRecord::getStatus)
                .containsExactly(EvseStatus.AVAILABLE, EvseStatus.OUTOFORDER, EvseStatus.OUTOFORDER);
    }

    @Test
    void whoReadAnOlderVersionWritesNothing() {
        stations.apply(List.of(connected(1), status(2, ConnectorStatus.AVAILABLE)), Map.of());
        StationStore.Write late = new StationStore.Write(
                stationId,
                0,
                StationUpdate.of(StationState.unknown("FI*WAT"), List.of(status(1, ConnectorStatus.FAULTED)), NOW));

        assertThat(store.save(List.of(late), false, Instant.now())).containsExactly(late);
        assertThat(state().evses().get(uid()).connectors().get(1).status()).isEqualTo(ConnectorStatus.AVAILABLE);
    }

    private void applyOneByOne(List<StationChange> events, CountDownLatch together) {
        try {
            together.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        events.forEach(event -> stations.apply(List.of(event), Map.of()));
    }

    private static List<StationChange> shuffled(List<StationChange> events, long seed) {
        List<StationChange> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private StationChange connected(long sequence) {
        return new Told(stationId, "FI*WAT", "loc", null, new ConnectionInput(sequence, true), NOW);
    }

    private StationChange status(long sequence, ConnectorStatus status) {
        return new Told(
                stationId, "FI*WAT", "loc", uid(), new ConnectorInput(sequence, 1, status), NOW.plusMillis(sequence));
    }

    private StationState state() {
        Map<String, StoredStation> stored = store.load(List.of(stationId));
        return Objects.requireNonNull(stored.get(stationId).state());
    }

    private String uid() {
        return stationId + "-1";
    }

    private List<EvseStatusRecord> published() {
        return kafka.statuses("FI*WAT/" + uid());
    }
}
