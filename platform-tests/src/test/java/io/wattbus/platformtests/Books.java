package io.wattbus.platformtests;

import static io.wattbus.schemas.Topics.CHARGE_DETAIL_RECORDS;
import static io.wattbus.schemas.Topics.CHARGING_SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.Tenant;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.SessionEventType;
import io.wattbus.simulator.station.LedgerEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds what the stations of a tenant believe against what is on the topics and what was billed. */
record Books(RunningPlatform platform, Tenant tenant, List<LedgerEntry> ledger) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long MILLI = 1_000;

    /** What makes a session the same at the station and on the topic. */
    private record Key(String stationId, Instant startedAt) {}

    /** Every session of the ledger ends on the topic, once, in order, to the Wh, and is billed once. */
    void balance() {
        Map<UUID, ChargingSessionEvent> ends = assertLedgerIsOnTheTopic();
        await("a bill for every session")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(unbilled(ends.keySet())).isEmpty());
        ends.values().forEach(this::assertOneBill);
        assertThat(listed("/api/v1/charge-detail-records")).containsExactlyInAnyOrderElementsOf(ends.keySet());
    }

    /** The same where nobody has set a price: every session is seen to wait and none is billed. */
    void balanceUnbilled() {
        Map<UUID, ChargingSessionEvent> ends = assertLedgerIsOnTheTopic();
        await("every session waits for a tariff")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(listed("/api/v1/sessions?state=WAITING_FOR_TARIFF"))
                        .containsExactlyInAnyOrderElementsOf(ends.keySet()));
        assertThat(unbilled(ends.keySet())).isEqualTo(ends.keySet());
    }

    private Map<UUID, ChargingSessionEvent> assertLedgerIsOnTheTopic() {
        assertThat(ledger).isNotEmpty().allMatch(LedgerEntry::settled);
        Set<Key> expected = ledger.stream()
                .map(entry -> new Key(entry.stationId(), entry.startedAt()))
                .collect(Collectors.toSet());
        await("the end of every session on the topic")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ends().keySet()).isEqualTo(expected));
        Map<Key, ChargingSessionEvent> ends = ends();
        assertThat(ledger)
                .allSatisfy(entry -> assertThat(ends.get(new Key(entry.stationId(), entry.startedAt()))
                                .getEnergyMilliWh())
                        .isEqualTo(entry.energyWh() * MILLI));
        stations().forEach(station -> assertInOrder(once(station)));
        return ends.values().stream()
                .collect(Collectors.toMap(ChargingSessionEvent::getSessionId, Function.identity()));
    }

    private Map<Key, ChargingSessionEvent> ends() {
        return stations().stream()
                .flatMap(station -> once(station).stream())
                .filter(event -> event.getType() == SessionEventType.ENDED)
                .collect(Collectors.toMap(
                        event -> new Key(event.getStationId(), event.getStartedAt()), Function.identity()));
    }

    /** A crash may send a record again, but never another one before it. */
    private List<ChargingSessionEvent> once(String station) {
        Set<UUID> seen = new HashSet<>();
        return platform.journal().values(CHARGING_SESSIONS, station).stream()
                .filter(event -> seen.add(event.getEventId()))
                .toList();
    }

    private static void assertInOrder(List<ChargingSessionEvent> events) {
        assertThat(events)
                .extracting(ChargingSessionEvent::getStationSequence)
                .isSorted()
                .doesNotHaveDuplicates();
        events.stream()
                .collect(Collectors.groupingBy(ChargingSessionEvent::getSessionId))
                .values()
                .forEach(session -> {
                    for (int sequence = 0; sequence < session.size(); sequence++) {
                        assertThat(session.get(sequence).getSequence()).isEqualTo(sequence);
                    }
                });
    }

    private Set<UUID> unbilled(Collection<UUID> sessions) {
        return sessions.stream().filter(session -> bills(session).isEmpty()).collect(Collectors.toSet());
    }

    /** Sent twice after a crash it is still the same bill. */
    private void assertOneBill(ChargingSessionEvent end) {
        assertThat(Set.copyOf(bills(end.getSessionId())))
                .singleElement()
                .extracting(ChargeDetailRecord::getEnergyMilliWh)
                .isEqualTo(end.getEnergyMilliWh());
    }

    private List<ChargeDetailRecord> bills(UUID session) {
        return platform.journal().values(CHARGE_DETAIL_RECORDS, session.toString());
    }

    private List<UUID> listed(String path) {
        return tenant.billing().items(path).stream()
                .map(item -> UUID.fromString(item.required("sessionId").asString()))
                .toList();
    }

    private Set<String> stations() {
        return ledger.stream().map(LedgerEntry::stationId).collect(Collectors.toSet());
    }
}
