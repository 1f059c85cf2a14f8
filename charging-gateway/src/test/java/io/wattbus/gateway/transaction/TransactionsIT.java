package io.wattbus.gateway.transaction;

import static io.wattbus.gateway.transaction.Examples.TOKEN;
import static io.wattbus.gateway.transaction.Examples.at;
import static io.wattbus.gateway.transaction.Examples.meter;
import static io.wattbus.gateway.transaction.Examples.reading;
import static io.wattbus.gateway.transaction.Examples.start;
import static io.wattbus.gateway.transaction.Examples.status;
import static io.wattbus.gateway.transaction.Examples.stop;
import static io.wattbus.gateway.transaction.Examples.wattHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.gateway.Consumed;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.authorization.Verdict;
import io.wattbus.gateway.meter.SampledValue;
import io.wattbus.gateway.outbox.NameBasedUuid;
import io.wattbus.gateway.station.BootReport;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.ConnectorStatus;
import io.wattbus.gateway.station.StationReports;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.AuthorizationOutcome;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.ChargingState;
import io.wattbus.schemas.avro.EndedBy;
import io.wattbus.schemas.avro.MeterValuesEvent;
import io.wattbus.schemas.avro.SessionEventType;
import io.wattbus.schemas.avro.StoppedReason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningGateway
class TransactionsIT {

    @Autowired
    private Transactions transactions;

    @Autowired
    private StationReports reports;

    @Autowired
    private JdbcClient jdbc;

    private final ConnectedStation station = Fixtures.connected(Fixtures.station(2));

    @BeforeEach
    void provisionToken() {
        Fixtures.token(jdbc, TOKEN, "ACCEPTED");
    }

    @Test
    void tellsASessionFromStartToStop() {
        reports.booted(station, new BootReport("Acme", "Fast 50", Optional.empty(), Optional.of("1.0")), at(1));
        StartOutcome started = transactions.start(station, start(1, TOKEN, 60, 1_000));
        transactions.meter(station, meter(1, Optional.of(started.transactionId()), 100, wattHours(1_500)));
        transactions.stop(station, stop(started.transactionId(), 200, 2_000));

        List<ChargingSessionEvent> events = events(3);
        assertThat(events)
                .extracting(ChargingSessionEvent::getType)
                .containsExactly(SessionEventType.STARTED, SessionEventType.UPDATED, SessionEventType.ENDED);
        assertThat(events).extracting(ChargingSessionEvent::getSequence).containsExactly(0L, 1L, 2L);
        assertThat(events).extracting(ChargingSessionEvent::getStationSequence).containsExactly(2L, 3L, 4L);
        assertThat(events).extracting(ChargingSessionEvent::getEnergyMilliWh).containsExactly(0L, 500_000L, 1_000_000L);
        ChargingSessionEvent ended = events.getLast();
        assertThat(ended.getEventId()).isEqualTo(NameBasedUuid.of(started.sessionId(), "2"));
        assertThat(ended.getAuthorization()).isEqualTo(AuthorizationOutcome.ACCEPTED);
        assertThat(ended.getIdToken().getContractId()).isEqualTo("FI-WAT-C1");
        assertThat(ended.getEndedBy()).isEqualTo(EndedBy.REPORTED);
        assertThat(ended.getStoppedReason()).isEqualTo(StoppedReason.LOCAL);
        assertThat(ended.getStartedAt()).isEqualTo(at(60));
        assertThat(ended.getOccurredAt()).isEqualTo(at(200));
        assertThat(ended.getVendor()).isEqualTo("Acme");
        assertThat(ended.getGatewayInstance()).isEqualTo("gateway-test");
        assertThat(ended.getLive()).isTrue();
        assertThat(ended.getOffline()).isFalse();
    }

    @Test
    void answersARepeatedStartAndStopAlikeAndTellsThemOnce() {
        StartOutcome first = transactions.start(station, start(1, TOKEN, 60, 1_000));
        StartOutcome again = transactions.start(station, start(1, TOKEN, 60, 1_000));
        StopOutcome stopped = transactions.stop(station, stop(first.transactionId(), 200, 2_000));
        StopOutcome stoppedAgain = transactions.stop(station, stop(first.transactionId(), 200, 2_000));
        StartOutcome afterAll = transactions.start(station, start(1, TOKEN, 60, 1_000));

        assertThat(again).isEqualTo(first).isEqualTo(afterAll);
        assertThat(stoppedAgain).isEqualTo(stopped);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void givesATransactionIdEvenIfTheTokenIsUnknown() {
        StartOutcome outcome = transactions.start(station, start(1, "UNKNOWN", 60, 1_000));

        assertThat(outcome.transactionId()).isPositive();
        assertThat(outcome.verdict()).isEqualTo(new Verdict.Refused(Verdict.Reason.INVALID));
        ChargingSessionEvent event = events(1).getFirst();
        assertThat(event.getAuthorization()).isEqualTo(AuthorizationOutcome.REFUSED);
        assertThat(event.getAuthMethod()).isNull();
        assertThat(event.getIdToken().getUid()).isEqualTo("UNKNOWN");
    }

    @Test
    void makesASessionOfAStopThatNobodyStarted() {
        StopOutcome outcome = transactions.stop(station, stop(-1, 200, 2_000, reading(100, wattHours(1_400))));
        StopOutcome again = transactions.stop(station, stop(-1, 200, 2_000, reading(100, wattHours(1_400))));

        assertThat(again).isEqualTo(outcome);
        List<ChargingSessionEvent> events = events(2);
        assertThat(events)
                .extracting(ChargingSessionEvent::getType)
                .containsExactly(SessionEventType.STARTED, SessionEventType.ENDED);
        assertThat(events.getLast().getEnergyMilliWh()).isEqualTo(600_000);
        assertThat(events.getLast().getStartedAt()).isEqualTo(at(100));
        assertThat(events.getLast().getAuthorization()).isEqualTo(AuthorizationOutcome.NONE);
        assertThat(events.getLast().getTransactionId()).isEqualTo("-1");
    }

    @Test
    void takesTheStopOfAnotherStationsTransactionForAnOrphan() {
        ConnectedStation other = Fixtures.connected(Fixtures.station(1));
        StartOutcome theirs = transactions.start(other, start(1, TOKEN, 60, 1_000));

        StopOutcome outcome = transactions.stop(station, stop(theirs.transactionId(), 200, 2_000));

        assertThat(outcome.sessionId()).isNotEqualTo(theirs.sessionId());
        assertThat(active(other)).isEqualTo(1);
    }

    @Test
    void infersTheEndOfATransactionWhenAnotherBeginsAtItsConnector() {
        StartOutcome first = transactions.start(station, start(1, TOKEN, 60, 1_000));
        transactions.meter(station, meter(1, Optional.of(first.transactionId()), 120, wattHours(1_300)));
        transactions.start(station, start(1, TOKEN, 300, 1_300));
        transactions.stop(station, stop(first.transactionId(), 130, 1_310));

        List<ChargingSessionEvent> events = events(5);
        assertThat(events)
                .extracting(ChargingSessionEvent::getType)
                .containsExactly(
                        SessionEventType.STARTED,
                        SessionEventType.UPDATED,
                        SessionEventType.ENDED,
                        SessionEventType.STARTED,
                        SessionEventType.ENDED);
        assertThat(events.get(2).getEndedBy()).isEqualTo(EndedBy.INFERRED);
        assertThat(events.get(2).getEnergyMilliWh()).isEqualTo(300_000);
        assertThat(events.get(4).getEndedBy()).isEqualTo(EndedBy.REPORTED);
        assertThat(events.get(4).getSequence()).isEqualTo(3);
        assertThat(events.get(4).getEnergyMilliWh()).isEqualTo(310_000);
    }

    @Test
    void marksAReplayedQueueAsOfflineAndOutdated() {
        reports.statusReported(station, status(1, ConnectorStatus.AVAILABLE, 5), at(5));

        StartOutcome queued = transactions.start(station, start(1, TOKEN, -3_600, 1_000));
        transactions.stop(station, stop(queued.transactionId(), -1_800, 2_000));
        transactions.start(station, start(1, TOKEN, 60, 2_000));

        List<ChargingSessionEvent> events = events(3);
        assertThat(events).extracting(ChargingSessionEvent::getOffline).containsExactly(true, true, false);
        assertThat(events).extracting(ChargingSessionEvent::getLive).containsExactly(false, false, true);
    }

    @Test
    void tellsANewChargingStateAtOnce() {
        transactions.start(station, start(1, TOKEN, 60, 1_000));
        reports.statusReported(station, status(1, ConnectorStatus.CHARGING, 61), at(61));
        reports.statusReported(station, status(1, ConnectorStatus.CHARGING, 62), at(62));
        reports.statusReported(station, status(1, ConnectorStatus.SUSPENDED_EV, 63), at(63));

        assertThat(events(3))
                .extracting(ChargingSessionEvent::getChargingState)
                .containsExactly(ChargingState.EV_CONNECTED, ChargingState.CHARGING, ChargingState.SUSPENDED_EV);
    }

    @Test
    void sendsEverySampleRawWithItsSession() {
        StartOutcome started = transactions.start(station, start(1, TOKEN, 60, 1_000));
        SampledValue odd = new SampledValue("garbage", "Sample.Clock", null, "Voltage", "L1", "Outlet", "V");
        transactions.meter(station, meter(1, Optional.of(started.transactionId()), 61, wattHours(1_001), odd));
        transactions.meter(station, meter(1, Optional.empty(), 62, wattHours(1_002)));
        transactions.meter(station, meter(0, Optional.empty(), 63, wattHours(9_000)));

        List<MeterValuesEvent> events = await().until(
                        () -> Consumed.of(
                                Topics.METER_VALUES, station.station().id().value()),
                        found -> found.size() == 3);
        assertThat(events)
                .extracting(MeterValuesEvent::getSessionId)
                .containsExactly(started.sessionId(), started.sessionId(), null);
        assertThat(events.getFirst()
                        .getMeterValues()
                        .getFirst()
                        .getSampledValues()
                        .get(1)
                        .getValue())
                .isEqualTo("garbage");
        assertThat(stored()).as("events about the session").isEqualTo(1);
    }

    @Test
    void attachesReadingsThatComeAfterTheStop() {
        StartOutcome started = transactions.start(station, start(1, TOKEN, 60, 1_000));
        transactions.stop(station, stop(started.transactionId(), 200, 2_000));
        transactions.meter(station, meter(1, Optional.of(started.transactionId()), 300, wattHours(2_000)));

        List<MeterValuesEvent> events = await().until(
                        () -> Consumed.of(
                                Topics.METER_VALUES, station.station().id().value()),
                        found -> found.size() == 1);
        assertThat(events.getFirst().getSessionId()).isEqualTo(started.sessionId());
        assertThat(stored()).isEqualTo(2);
        assertThat(active(station)).isZero();
    }

    @Test
    void beginsAnotherTransactionOfAStationThatCanNotTellTheTime() {
        TransactionStart timeless = new TransactionStart(1, TOKEN, Optional.empty(), 0, Optional.empty(), at(60));
        StartOutcome first = transactions.start(station, timeless);
        StartOutcome repeated = transactions.start(station, timeless);
        transactions.stop(station, stop(first.transactionId(), 200, 500));
        StartOutcome second = transactions.start(station, timeless);

        assertThat(repeated).isEqualTo(first);
        assertThat(second.transactionId()).isNotEqualTo(first.transactionId());
        assertThat(events(3).getFirst().getClockSuspect()).isTrue();
    }

    private List<ChargingSessionEvent> events(int expected) {
        return await().until(
                        () -> Consumed.of(
                                Topics.CHARGING_SESSIONS, station.station().id().value()),
                        found -> found.size() >= expected);
    }

    private long stored() {
        return jdbc.sql("select coalesce(sum(sequence + 1), 0) from charging_transaction where station_id = :station")
                .param("station", station.station().id().value())
                .query(Long.class)
                .single();
    }

    private int active(ConnectedStation of) {
        return jdbc.sql("select count(*) from charging_transaction where station_id = :station and ended_at is null")
                .param("station", of.station().id().value())
                .query(Integer.class)
                .single();
    }
}
