package io.wattbus.platformtests;

import static io.wattbus.platformtests.harness.Charger.accepted;
import static io.wattbus.schemas.Topics.CHARGE_DETAIL_RECORDS;
import static io.wattbus.schemas.Topics.CHARGING_SESSIONS;
import static io.wattbus.schemas.Topics.METER_VALUES;
import static io.wattbus.schemas.Topics.STATION_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.Messages;
import io.wattbus.platformtests.harness.RestAnswer;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.StationAccess;
import io.wattbus.platformtests.harness.Tenant;
import io.wattbus.schemas.avro.AuthorizationOutcome;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.EndedBy;
import io.wattbus.schemas.avro.MeterValuesEvent;
import io.wattbus.schemas.avro.OcppVersion;
import io.wattbus.schemas.avro.SampledValue;
import io.wattbus.schemas.avro.SessionEventType;
import io.wattbus.schemas.avro.StationEvent;
import io.wattbus.schemas.avro.StationEventType;
import io.wattbus.schemas.avro.StoppedReason;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A session goes from a charger's socket through Kafka to an exact bill. */
@OnPlatform
class SpineIT {

    /** 0.50 to begin, 0.30 a kWh, 6.00 an hour; VAT of 25.5 %. */
    private static final String TARIFF = """
            {"price_components": [{"type": "FLAT", "price": 0.50, "vat": 25.5, "step_size": 1},
                                  {"type": "ENERGY", "price": 0.30, "vat": 25.5, "step_size": 1},
                                  {"type": "TIME", "price": 6.00, "vat": 25.5, "step_size": 1}]}""";

    private static final Duration MIDDLE = Duration.ofMinutes(1);
    private static final Duration END = Duration.ofMinutes(2);
    private static final long START_WH = 1_000_000;
    private static final long MIDDLE_WH = START_WH + 5_000;
    private static final long STOP_WH = START_WH + 12_345;

    @Test
    void aSessionBecomesOrderedEventsAndAnExactBill(RunningPlatform platform, Tenant tenant) {
        tenant.tariff(TARIFF);
        StationAccess station = tenant.station();
        String idToken = tenant.idToken();
        Charger charger = tenant.connect(station).boot();
        assertThat(charger.subprotocol()).isEqualTo("ocpp1.6");
        assertThat(accepted(charger.call("Authorize", Messages.authorize(idToken)))
                        .at("/idTagInfo/status")
                        .asString())
                .isEqualTo("Accepted");

        Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        int transaction = charger.start(2, idToken, start, START_WH);
        accepted(charger.call(
                "MeterValues", Messages.meterValues(2, transaction, start.plus(MIDDLE), MIDDLE_WH, 90_000)));
        ChargingSessionEvent started = firstEvent(platform, station);
        String sessionId = started.getSessionId().toString();
        await("running cost").untilAsserted(() -> assertRunningCost(tenant, sessionId));
        charger.stop(transaction, start.plus(END), STOP_WH);

        List<ChargingSessionEvent> events = await("the end on the topic")
                .until(() -> platform.journal().values(CHARGING_SESSIONS, station.stationId()), SpineIT::hasEnded);
        assertInOrder(events);
        assertEnriched(events, tenant, station, idToken, start);
        assertEnd(events.getLast(), start);
        assertBill(platform, tenant, sessionId, start);
    }

    @Test
    void whatElseAStationSaysIsOnTheTopicsToo(RunningPlatform platform, Tenant tenant) {
        StationAccess station = tenant.station();
        String idToken = tenant.idToken();
        Charger charger = tenant.connect(station).boot();

        accepted(charger.call("StatusNotification", Messages.status(1, "Available", Instant.now())));
        accepted(charger.call("Authorize", Messages.authorize(idToken)));
        accepted(charger.call("Authorize", Messages.authorize("NOBODY")));
        Instant start = Instant.now();
        int transaction = charger.start(1, idToken, start, START_WH);
        accepted(charger.call("MeterValues", Messages.meterValues(1, transaction, start, MIDDLE_WH, 90_000)));
        charger.cut();

        await("station events")
                .untilAsserted(() -> assertThat(platform.journal().values(STATION_EVENTS, station.stationId()))
                        .extracting(StationEvent::getType)
                        .containsSubsequence(
                                StationEventType.CONNECTED,
                                StationEventType.BOOTED,
                                StationEventType.CONNECTOR_STATUS,
                                StationEventType.AUTHORIZATION_ACCEPTED,
                                StationEventType.AUTHORIZATION_REFUSED,
                                StationEventType.DISCONNECTED));
        await("raw samples")
                .untilAsserted(() -> assertThat(platform.journal().values(METER_VALUES, station.stationId()))
                        .singleElement()
                        .extracting(MeterValuesEvent::getMeterValues)
                        .extracting(List::getFirst)
                        .satisfies(value -> assertThat(value.getSampledValues())
                                .extracting(SampledValue::getValue)
                                .containsExactly(Long.toString(MIDDLE_WH), "90000")));
        assertStationSequencesAreGapless(platform, station);
    }

    private static ChargingSessionEvent firstEvent(RunningPlatform platform, StationAccess station) {
        return await("the start on the topic")
                .until(
                        () -> platform.journal().values(CHARGING_SESSIONS, station.stationId()),
                        events -> !events.isEmpty())
                .getFirst();
    }

    private static boolean hasEnded(List<ChargingSessionEvent> events) {
        return events.stream().anyMatch(event -> event.getType() == SessionEventType.ENDED);
    }

    private static void assertInOrder(List<ChargingSessionEvent> events) {
        assertThat(events)
                .extracting(ChargingSessionEvent::getType)
                .startsWith(SessionEventType.STARTED)
                .endsWith(SessionEventType.ENDED)
                .containsOnlyOnce(SessionEventType.STARTED, SessionEventType.ENDED);
        for (int sequence = 0; sequence < events.size(); sequence++) {
            ChargingSessionEvent event = events.get(sequence);
            assertThat(event.getSequence()).isEqualTo(sequence);
            assertThat(event.getEventId())
                    .isEqualTo(NameBasedUuids.of(event.getSessionId(), Integer.toString(sequence)));
        }
        assertThat(events).extracting(ChargingSessionEvent::getStationSequence).isSorted();
    }

    private static void assertEnriched(
            List<ChargingSessionEvent> events, Tenant tenant, StationAccess station, String idToken, Instant start) {
        String evseUid = tenant.gateway()
                .get("/api/v1/stations/" + station.stationId())
                .expectSuccess()
                .text("/evses/1/evseUid");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getOperatorId()).isEqualTo(tenant.operatorId());
            assertThat(event.getLocationId()).isEqualTo(tenant.locationId());
            assertThat(event.getStationId()).isEqualTo(station.stationId());
            assertThat(event.getEvseUid()).isEqualTo(evseUid);
            assertThat(event.getEvseNumber()).isEqualTo(2);
            assertThat(event.getIdToken().getUid()).isEqualTo(idToken);
            assertThat(event.getIdToken().getContractId()).endsWith(idToken);
            assertThat(event.getIdToken().getIssuingParty()).isEqualTo(tenant.operatorId());
            assertThat(event.getAuthorization()).isEqualTo(AuthorizationOutcome.ACCEPTED);
            assertThat(event.getStartedAt()).isEqualTo(start);
            assertThat(event.getLive()).isTrue();
            assertThat(event.getOffline()).isFalse();
            assertThat(event.getClockSuspect()).isFalse();
            assertThat(event.getOcppVersion()).isEqualTo(OcppVersion.OCPP_1_6);
            assertThat(event.getVendor()).isEqualTo("Aurora");
            assertThat(event.getModel()).isEqualTo("DC150");
        });
    }

    private static void assertEnd(ChargingSessionEvent ended, Instant start) {
        assertThat(ended.getEnergyMilliWh()).isEqualTo(12_345_000);
        assertThat(ended.getOccurredAt()).isEqualTo(start.plus(END));
        assertThat(ended.getEndedBy()).isEqualTo(EndedBy.REPORTED);
        assertThat(ended.getStoppedReason()).isEqualTo(StoppedReason.LOCAL);
    }

    /** 0.50 + 5 × 0.30 + 60 s for 0.10 = 2.10; with 25.5 % VAT 2.6355. */
    private static void assertRunningCost(Tenant tenant, String sessionId) {
        RestAnswer cost =
                tenant.billing().get("/api/v1/sessions/" + sessionId + "/cost").expectSuccess();
        assertThat(cost.text("/energyWh")).isEqualTo("5000");
        assertThat(cost.text("/state")).isEqualTo("RUNNING");
        assertThat(cost.text("/currency")).isEqualTo("EUR");
        assertThat(cost.text("/cost/exclVat")).isEqualTo("2.10");
        assertThat(cost.text("/cost/inclVat")).isEqualTo("2.64");
    }

    /** 0.50 + 12.345 × 0.30 + 120 s for 0.20 = 4.4035; with 25.5 % VAT 5.5263925. */
    private static void assertBill(RunningPlatform platform, Tenant tenant, String sessionId, Instant start) {
        ChargeDetailRecord bill = await("the bill on the topic")
                .until(() -> platform.journal().values(CHARGE_DETAIL_RECORDS, sessionId), bills -> !bills.isEmpty())
                .getFirst();
        assertThat(bill.getEnergyMilliWh()).isEqualTo(12_345_000);
        assertThat(bill.getTotalTimeMs()).isEqualTo(END.toMillis());
        assertThat(bill.getStartedAt()).isEqualTo(start);
        assertThat(bill.getEndedAt()).isEqualTo(start.plus(END));
        assertThat(bill.getCurrency()).isEqualTo("EUR");
        assertThat(bill.getTotalCost().getExclVat()).isEqualTo("4.40");
        assertThat(bill.getTotalCost().getInclVat()).isEqualTo("5.53");
        assertThat(bill.getUnroundedTotalCost().getExclVat()).isEqualTo("4.4035");
        assertThat(bill.getUnroundedTotalCost().getInclVat()).isEqualTo("5.5263925");

        RestAnswer listed = tenant.billing()
                .get("/api/v1/charge-detail-records?sessionId=" + sessionId)
                .expectSuccess();
        assertThat(listed.json().at("/items")).hasSize(1);
        assertThat(listed.text("/items/0/cdrId")).isEqualTo(bill.getCdrId().toString());
        assertThat(listed.text("/items/0/energyWh")).isEqualTo("12345");
        assertThat(listed.text("/items/0/totalCost/inclVat")).isEqualTo("5.53");
    }

    private static void assertStationSequencesAreGapless(RunningPlatform platform, StationAccess station) {
        List<Long> sequences = Stream.concat(
                        platform.journal().values(CHARGING_SESSIONS, station.stationId()).stream()
                                .map(ChargingSessionEvent::getStationSequence),
                        platform.journal().values(STATION_EVENTS, station.stationId()).stream()
                                .map(StationEvent::getStationSequence))
                .sorted()
                .toList();
        for (int i = 1; i < sequences.size(); i++) {
            assertThat(sequences.get(i)).isEqualTo(sequences.get(i - 1) + 1);
        }
    }
}
