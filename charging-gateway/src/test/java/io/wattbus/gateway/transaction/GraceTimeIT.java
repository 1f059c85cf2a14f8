package io.wattbus.gateway.transaction;

import static io.wattbus.gateway.transaction.Examples.TOKEN;
import static io.wattbus.gateway.transaction.Examples.at;
import static io.wattbus.gateway.transaction.Examples.meter;
import static io.wattbus.gateway.transaction.Examples.start;
import static io.wattbus.gateway.transaction.Examples.status;
import static io.wattbus.gateway.transaction.Examples.stop;
import static io.wattbus.gateway.transaction.Examples.wattHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wattbus.gateway.Consumed;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.outbox.StationSequences;
import io.wattbus.gateway.station.BootReport;
import io.wattbus.gateway.station.BootRepository;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.ConnectorStatus;
import io.wattbus.gateway.station.StationReports;
import io.wattbus.gateway.vendor.Vendors;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.EndedBy;
import io.wattbus.schemas.avro.SessionEventType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RunningGateway
class GraceTimeIT {

    private static final BootReport BOOT = new BootReport("Acme", "Fast 50", Optional.empty(), Optional.empty());

    /** A boot at 300 and its grace time. */
    private static final Instant JUST_BEFORE = at(300 + 15 * 60 - 1);

    private static final Instant OVER = at(300 + 15 * 60);

    @Autowired
    private Transactions transactions;

    @Autowired
    private StationReports reports;

    @Autowired
    private GraceEnd end;

    @Autowired
    private BootRepository boots;

    @Autowired
    private TransactionProperties properties;

    @Autowired
    private StationSequences sequences;

    @Autowired
    private TransactionTemplate sql;

    @Autowired
    private JdbcClient jdbc;

    private final ConnectedStation station = Fixtures.connected(Fixtures.station(2));

    @BeforeEach
    void provisionToken() {
        Fixtures.token(jdbc, TOKEN, "ACCEPTED");
    }

    @Test
    void bootEndsATransactionOnlyWhenItsTimeIsOverAndTheStationsOwnStopEndsItAgain() {
        StartOutcome started = transactions.start(station, start(1, TOKEN, 60, 1_000));
        transactions.meter(station, meter(1, Optional.of(started.transactionId()), 100, wattHours(1_300)));
        transactions.meter(station, meter(1, Optional.of(started.transactionId()), 110, wattHours(1_400)));
        reports.booted(station, BOOT, at(300));

        sweep(JUST_BEFORE);
        assertThat(open(station)).isEqualTo(1);

        sweep(OVER);
        sweep(OVER);
        transactions.stop(station, stop(started.transactionId(), 120, 1_450));
        assertThat(events(4))
                .extracting(
                        ChargingSessionEvent::getType,
                        ChargingSessionEvent::getSequence,
                        ChargingSessionEvent::getEndedBy,
                        ChargingSessionEvent::getEnergyMilliWh,
                        ChargingSessionEvent::getOccurredAt)
                .containsExactly(
                        tuple(SessionEventType.STARTED, 0L, null, 0L, at(60)),
                        tuple(SessionEventType.UPDATED, 1L, null, 300_000L, at(100)),
                        tuple(SessionEventType.ENDED, 2L, EndedBy.INFERRED, 400_000L, at(110)),
                        tuple(SessionEventType.ENDED, 3L, EndedBy.REPORTED, 450_000L, at(120)));
    }

    @Test
    void profileOfTheVendorGivesItsStationsATimeOfTheirOwn() {
        GraceTimes times = new GraceTimes(boots, Vendors.parse("""
                        {"tolerated": ["unreadable-timestamp"],
                         "profiles": [{"vendor": "Acme", "graceSeconds": 3600}]}""", new SimpleMeterRegistry()), properties);
        assertThat(times.of(station.station().id())).isEqualTo(Duration.ofMinutes(15));

        reports.booted(station, BOOT, at(300));
        assertThat(times.of(station.station().id())).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void freeConnectorEndsTheTransactionThereOnlyWhenItsTimeIsOver() {
        transactions.start(station, start(1, TOKEN, 60, 1_000));
        transactions.start(station, start(2, TOKEN, 61, 5_000));
        reports.statusReported(station, status(1, ConnectorStatus.AVAILABLE, 299), at(300));

        sweep(JUST_BEFORE);
        assertThat(open(station)).isEqualTo(2);
        sweep(OVER);
        assertThat(open(station)).isEqualTo(1);
    }

    @Test
    void countsTheSameStatusAfterABootThoughItIsNoNews() {
        reports.statusReported(station, status(1, ConnectorStatus.CHARGING, 50), at(50));
        transactions.start(station, start(1, TOKEN, 60, 1_000));
        reports.booted(station, BOOT, at(300));
        reports.statusReported(station, status(1, ConnectorStatus.CHARGING, 310), at(310));

        sweep(OVER);

        assertThat(open(station)).isEqualTo(1);
    }

    @Test
    void readingOfTheTransactionCancelsWhatABootBegan() {
        StartOutcome started = transactions.start(station, start(1, TOKEN, 60, 1_000));
        transactions.meter(station, meter(1, Optional.of(started.transactionId()), 290, wattHours(1_300)));
        reports.booted(station, BOOT, at(300));
        transactions.meter(station, meter(1, Optional.of(started.transactionId()), 301, wattHours(1_301)));

        sweep(at(100_000));

        assertThat(open(station)).isEqualTo(1);
    }

    @Test
    void readingOfTheConnectorAloneCancelsNothing() {
        transactions.start(station, start(1, TOKEN, 60, 1_000));
        reports.booted(station, BOOT, at(300));
        transactions.meter(station, meter(1, Optional.empty(), 301, wattHours(1_000)));

        sweep(OVER);

        assertThat(open(station)).isZero();
    }

    @Test
    void repeatedStartOutOfAQueueGivesTheTimeAnew() {
        transactions.start(station, start(1, TOKEN, 60, 1_000));
        reports.booted(station, BOOT, at(300));
        TransactionStart again = new TransactionStart(1, TOKEN, Optional.of(at(60)), 1_000, Optional.empty(), at(900));
        transactions.start(station, again);

        sweep(OVER);
        assertThat(open(station)).isEqualTo(1);
        sweep(at(900 + 15 * 60));
        assertThat(open(station)).isZero();
    }

    @Test
    void lostTransactionDoesNotBlockTheNextStart() {
        StartOutcome lost = transactions.start(station, start(1, TOKEN, 60, 1_000));
        reports.booted(station, BOOT, at(300));
        StartOutcome next = transactions.start(station, start(1, TOKEN, 310, 1_500));

        assertThat(next.transactionId()).isNotEqualTo(lost.transactionId());
        assertThat(events(3))
                .extracting(ChargingSessionEvent::getSessionId, ChargingSessionEvent::getEndedBy)
                .containsExactly(
                        tuple(lost.sessionId(), null),
                        tuple(lost.sessionId(), EndedBy.INFERRED),
                        tuple(next.sessionId(), null));
        transactions.stop(station, stop(lost.transactionId(), 200, 1_200));
        assertThat(events(4))
                .as("how the lost one ended is no news of the connector")
                .extracting(ChargingSessionEvent::getLive)
                .containsExactly(true, true, true, false);
    }

    @Test
    void readingAfterAnInferredEndMovesTheEndAndDoesNotRevive() {
        StartOutcome started = transactions.start(station, start(1, TOKEN, 60, 1_000));
        reports.booted(station, BOOT, at(300));
        sweep(OVER);
        transactions.meter(station, meter(1, Optional.of(started.transactionId()), 3_600, wattHours(4_000)));

        assertThat(open(station)).isZero();
        ChargingSessionEvent last = events(3).getLast();
        assertThat(last.getType()).isEqualTo(SessionEventType.ENDED);
        assertThat(last.getEndedBy()).isEqualTo(EndedBy.INFERRED);
        assertThat(last.getEnergyMilliWh()).isEqualTo(3_000_000);
    }

    @Test
    void oldStartOutOfAQueueGetsItsTimeAtOnceWhereTheConnectorIsFreeByNow() {
        reports.statusReported(station, status(1, ConnectorStatus.AVAILABLE, 5), at(5));
        StartOutcome queued = transactions.start(station, start(1, TOKEN, -3_600, 1_000));

        sweep(at(-3_600 + 1 + 15 * 60 - 1));
        assertThat(open(station)).isEqualTo(1);
        sweep(at(-3_600 + 1 + 15 * 60));
        assertThat(open(station)).isZero();
        transactions.stop(station, stop(queued.transactionId(), -1_800, 2_000));
        assertThat(events(3).getLast().getEnergyMilliWh()).isEqualTo(1_000_000);
    }

    @Test
    void severalReplicasEndEachOnce() {
        List<ConnectedStation> stations = IntStream.range(0, 30)
                .mapToObj(i -> Fixtures.connected(Fixtures.station(1)))
                .toList();
        stations.forEach(each -> {
            transactions.start(each, start(1, TOKEN, 60, 1_000));
            reports.booted(each, BOOT, at(300));
        });

        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> sweep(OVER)))
                        .limit(4)
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(stations).allSatisfy(each -> {
            assertThat(open(each)).isZero();
            assertThat(newestSequence(each)).isEqualTo(1);
        });
    }

    @Test
    void doesNotWaitForAStationThatSomebodyIsBusyWith() {
        transactions.start(station, start(1, TOKEN, 60, 1_000));
        reports.booted(station, BOOT, at(300));

        sql.executeWithoutResult(busy -> {
            sequences.lock(station.station().id().value());
            CompletableFuture.runAsync(() -> sweep(OVER)).join();
        });
        assertThat(open(station)).isEqualTo(1);

        sweep(OVER);
        assertThat(open(station)).isZero();
    }

    /** As a replica does that knows nothing but what is stored. */
    private void sweep(Instant now) {
        new GraceSweep(end, Clock.fixed(now, ZoneOffset.UTC)).sweep();
    }

    private List<ChargingSessionEvent> events(int expected) {
        return await().until(
                        () -> Consumed.of(
                                Topics.CHARGING_SESSIONS, station.station().id().value()),
                        found -> found.size() >= expected);
    }

    private int open(ConnectedStation of) {
        return jdbc.sql("select count(*) from charging_transaction where station_id = :station and ended_at is null")
                .param("station", of.station().id().value())
                .query(Integer.class)
                .single();
    }

    private long newestSequence(ConnectedStation of) {
        return jdbc.sql("select max(sequence) from charging_transaction where station_id = :station")
                .param("station", of.station().id().value())
                .query(Long.class)
                .single();
    }
}
