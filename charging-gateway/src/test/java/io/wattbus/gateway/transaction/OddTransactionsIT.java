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
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.wattbus.gateway.Consumed;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.authorization.AuthMethod;
import io.wattbus.gateway.authorization.Authorization;
import io.wattbus.gateway.authorization.IdToken;
import io.wattbus.gateway.authorization.IdTokenType;
import io.wattbus.gateway.authorization.Verdict;
import io.wattbus.gateway.meter.SampledValue;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.ConnectorStatus;
import io.wattbus.gateway.station.StationReports;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.EndedBy;
import io.wattbus.schemas.avro.MeterValuesEvent;
import io.wattbus.schemas.avro.SessionEventType;
import io.wattbus.schemas.avro.SessionIrregularity;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What real stations do, and no specification has thought of. */
@RunningGateway
class OddTransactionsIT {

    @Autowired
    private Transactions transactions;

    @Autowired
    private StationReports reports;

    @Autowired
    private TransactionRepository repository;

    @Autowired
    private TokenUseRepository uses;

    @Autowired
    private TransactionTemplate sql;

    @Autowired
    private JdbcClient jdbc;

    private final ConnectedStation station = Fixtures.connected(Fixtures.station(2));

    @BeforeEach
    void provisionToken() {
        Fixtures.token(jdbc, TOKEN, "ACCEPTED");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 99})
    void acceptsAStartAtAConnectorThatNobodyRegistered(int connector) {
        StartOutcome outcome = transactions.start(station, start(connector, TOKEN, 60, 1_000));
        transactions.stop(station, stop(outcome.transactionId(), 200, 2_000));

        assertThat(outcome.verdict()).isInstanceOf(Verdict.Accepted.class);
        assertThat(events(2))
                .extracting(ChargingSessionEvent::getConnectorNumber, ChargingSessionEvent::getIrregularities)
                .containsOnly(tuple(Math.max(connector, 1), List.of(SessionIrregularity.CONNECTOR_NOT_REGISTERED)));
        assertThat(irregularities(outcome.sessionId())).containsExactly("CONNECTOR_NOT_REGISTERED");
    }

    @Test
    void takesReadingsForThoseOfTheTransactionThatTheyNameWhateverTheConnector() {
        StartOutcome first = transactions.start(station, start(1, TOKEN, 60, 1_000));
        transactions.start(station, start(2, TOKEN, 61, 5_000));
        transactions.meter(station, meter(2, Optional.of(first.transactionId()), 100, wattHours(1_300)));

        ChargingSessionEvent updated = events(3).getLast();
        assertThat(updated.getSessionId()).isEqualTo(first.sessionId());
        assertThat(updated.getEnergyMilliWh()).isEqualTo(300_000);
        assertThat(updated.getIrregularities()).containsExactly(SessionIrregularity.READ_AT_ANOTHER_CONNECTOR);
    }

    @Test
    void takesReadingsOfNoTransactionForThoseOfTheConnectorAndOfAnUnknownOneForNobodys() {
        StartOutcome started = transactions.start(station, start(1, TOKEN, 60, 1_000));
        transactions.meter(station, meter(1, Optional.of(0), 100, wattHours(1_300)));
        transactions.meter(station, meter(1, Optional.of(-1), 140, wattHours(1_400)));
        transactions.meter(station, meter(1, Optional.of(Integer.MAX_VALUE), 180, wattHours(9_000)));

        assertThat(samples(3))
                .extracting(MeterValuesEvent::getSessionId)
                .containsExactly(started.sessionId(), started.sessionId(), null);
        assertThat(events(3))
                .extracting(ChargingSessionEvent::getEnergyMilliWh)
                .containsExactly(0L, 300_000L, 400_000L);
    }

    @Test
    void flagsAMeterThatWasResetAndKeepsWhatItSaid() {
        StartOutcome started = transactions.start(station, start(1, TOKEN, 60, 1_000));
        Optional<Integer> id = Optional.of(started.transactionId());
        transactions.meter(station, meter(1, id, 100, new SampledValue("1.8", null, null, null, null, null, "kWh")));
        transactions.meter(station, meter(1, id, 140, new SampledValue(" 7 ", null, null, null, null, null, null)));
        transactions.stop(station, stop(started.transactionId(), 200, 12));

        List<ChargingSessionEvent> events = events(4);
        assertThat(events)
                .extracting(ChargingSessionEvent::getEnergyMilliWh)
                .containsExactly(0L, 800_000L, 800_000L, 800_000L);
        assertThat(events)
                .extracting(ChargingSessionEvent::getImportRegisterMilliWh)
                .containsExactly(1_000_000L, 1_800_000L, 7_000L, 12_000L);
        assertThat(events.get(2).getIrregularities()).containsExactly(SessionIrregularity.METER_RESET);
        assertThat(samples(2))
                .extracting(event -> event.getMeterValues()
                        .getFirst()
                        .getSampledValues()
                        .getFirst()
                        .getValue())
                .containsExactly("1.8", " 7 ");
    }

    @Test
    void sendsTheSamplesOfAStopRawAsWell() {
        StartOutcome started = transactions.start(station, start(2, TOKEN, 60, 1_000));
        transactions.stop(station, stop(started.transactionId(), 200, 2_000, reading(150, wattHours(1_700))));

        MeterValuesEvent event = samples(1).getFirst();
        assertThat(event.getSessionId()).isEqualTo(started.sessionId());
        assertThat(event.getConnectorNumber()).isEqualTo(2);
        assertThat(event.getTransactionId()).isEqualTo(Integer.toString(started.transactionId()));
    }

    @Test
    void letsTheFirstOfTwoStopsStandAndSaysThatThereWereTwo() {
        StartOutcome started = transactions.start(station, start(1, TOKEN, 60, 1_000));
        transactions.stop(station, stop(started.transactionId(), 200, 2_000));
        transactions.stop(station, stop(started.transactionId(), 210, 2_100));

        assertThat(events(2).getLast().getEnergyMilliWh()).isEqualTo(1_000_000);
        assertThat(irregularities(started.sessionId())).containsExactly("STOPPED_TWICE");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void makesASessionOfItsOwnOfAStopWhoseTransactionNobodyKnows(int transactionId) {
        SampledValue begin = new SampledValue("1.25", "Transaction.Begin", null, null, null, null, "kWh");
        SampledValue end = new SampledValue("2.0", "Transaction.End", null, null, null, null, "kWh");
        transactions.stop(station, stop(transactionId, 200, 2_000, reading(100, begin, end)));

        ChargingSessionEvent ended = events(2).getLast();
        assertThat(ended.getEnergyMilliWh()).isEqualTo(750_000);
        assertThat(ended.getEndedBy()).isEqualTo(EndedBy.REPORTED);
        assertThat(ended.getTransactionId()).isEqualTo(Integer.toString(transactionId));
        assertThat(ended.getIrregularities()).containsExactly(SessionIrregularity.WITHOUT_START);
    }

    @Test
    void billsNothingTwiceWhereAQueueBringsTheStopBeforeItsStart() {
        ConnectedStation single = Fixtures.connected(Fixtures.station(1));
        transactions.meter(single, meter(1, Optional.empty(), -4_000, wattHours(1_000)));
        transactions.stop(single, stop(-1, -1_800, 2_000));
        StartOutcome started = transactions.start(single, start(1, TOKEN, -3_600, 1_000));

        List<ChargingSessionEvent> events = await().until(
                        () -> Consumed.of(
                                Topics.CHARGING_SESSIONS, single.station().id().value()),
                        found -> found.size() == 3);
        assertThat(events)
                .extracting(ChargingSessionEvent::getType, ChargingSessionEvent::getEnergyMilliWh)
                .containsExactly(
                        tuple(SessionEventType.STARTED, 0L),
                        tuple(SessionEventType.ENDED, 1_000_000L),
                        tuple(SessionEventType.STARTED, 0L));
        assertThat(repository.find(started.sessionId()).orElseThrow().grace())
                .as("it does not go on for ever")
                .isPresent();
    }

    @Test
    void billsNothingTwiceWhereTheStopOfARunningTransactionHasLostItsId() {
        ConnectedStation single = Fixtures.connected(Fixtures.station(1));
        SampledValue begin = new SampledValue("1000", "Transaction.Begin", null, null, null, null, "Wh");
        StartOutcome running = transactions.start(single, start(1, TOKEN, 60, 1_000));
        transactions.meter(single, meter(1, Optional.of(running.transactionId()), 100, wattHours(1_600)));
        transactions.meter(single, meter(1, Optional.of(running.transactionId()), 110, wattHours(1_700)));
        transactions.stop(single, stop(-1, 200, 2_000, reading(60, begin)));

        ChargingTransaction known = repository.find(running.sessionId()).orElseThrow();
        assertThat(known.energyMilliWh()).isEqualTo(700_000);
        assertThat(known.grace()).contains(new Grace(at(200), at(201 + 15 * 60)));
        assertThat(await().until(
                                () -> Consumed.of(
                                        Topics.CHARGING_SESSIONS,
                                        single.station().id().value()),
                                found -> found.size() == 4)
                        .getLast()
                        .getEnergyMilliWh())
                .isEqualTo(300_000);
    }

    @Test
    void neverRefusesATransactionForItsTimeAndKeepsBothClocks() {
        Instant future = at(50 * 365 * 24 * 3_600);
        StartOutcome started = transactions.start(
                station, new TransactionStart(1, TOKEN, Optional.of(future), 1_000, Optional.empty(), at(60)));
        transactions.stop(
                station,
                new TransactionStop(
                        started.transactionId(),
                        Optional.empty(),
                        Optional.of(at(30)),
                        2_000,
                        StopReason.LOCAL,
                        List.of(),
                        at(120)));

        assertThat(events(2))
                .extracting(
                        ChargingSessionEvent::getStartedAt,
                        ChargingSessionEvent::getOccurredAt,
                        ChargingSessionEvent::getReceivedAt,
                        ChargingSessionEvent::getClockSuspect)
                .containsExactly(tuple(at(60), at(60), at(60), true), tuple(at(60), at(60), at(120), true));
    }

    @Test
    void tellsLiveHowARunningSessionEndedThoughTheStationWasAwayAndSaysItLate() {
        StartOutcome started = transactions.start(station, start(1, TOKEN, 60, 1_000));
        ConnectedStation back = Fixtures.connected(station.station(), at(1_000));
        reports.statusReported(back, status(1, ConnectorStatus.AVAILABLE, 1_001), at(1_001));
        transactions.stop(back, stop(started.transactionId(), 500, 2_000));

        assertThat(events(3))
                .extracting(
                        ChargingSessionEvent::getType, ChargingSessionEvent::getOffline, ChargingSessionEvent::getLive)
                .containsExactly(
                        tuple(SessionEventType.STARTED, false, true),
                        tuple(SessionEventType.UPDATED, false, true),
                        tuple(SessionEventType.ENDED, true, true));
    }

    @Test
    void givesEachTransactionAnIdOfItsOwnHoweverManyStartAtOnce() {
        List<CompletableFuture<Integer>> ids = IntStream.range(0, 40)
                .mapToObj(i -> Fixtures.connected(Fixtures.station(1)))
                .map(each -> CompletableFuture.supplyAsync(() ->
                        transactions.start(each, start(1, TOKEN, 60, 1_000)).transactionId()))
                .toList();

        assertThat(new HashSet<>(ids.stream().map(CompletableFuture::join).toList()))
                .hasSize(40);
    }

    @Test
    void repeatedStartsAtTheSameMomentAreOneTransaction() {
        List<CompletableFuture<StartOutcome>> outcomes = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> transactions.start(station, start(1, TOKEN, 60, 1_000))))
                .toList();

        assertThat(outcomes.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void refusesATokenInUseWhereOperatorsDoNotWantItUsedTwice() {
        String card = "CARD-" + station.station().id();
        Fixtures.token(jdbc, card, "ACCEPTED");
        transactions.start(station, start(1, card, 60, 1_000));

        assertThat(payer(card.toLowerCase(Locale.ROOT), 2, 100, false))
                .isInstanceOfSatisfying(
                        Payer.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Verdict.Reason.CONCURRENT));
        assertThat(payer(card, 2, 100, true)).as("by default").isInstanceOf(Payer.Accepted.class);
        assertThat(payer(card, 1, 100, false)).as("where it ends the other").isInstanceOf(Payer.Accepted.class);
        assertThat(payer(card, 2, 50, false)).as("before the other began").isInstanceOf(Payer.Accepted.class);
    }

    private Payer payer(String uid, int connector, int seconds, boolean concurrentUse) {
        Station where = station.station();
        IdToken token = new IdToken(uid, IdTokenType.RFID, Optional.empty(), Optional.empty());
        Authorization accepted = new Authorization(
                token,
                new Verdict.Accepted(token, Optional.empty(), Optional.empty()),
                AuthMethod.WHITELIST,
                Optional.empty());
        ConcurrentUse use = new ConcurrentUse(
                uses,
                new TransactionProperties(
                        Duration.ofSeconds(30), Duration.ofMinutes(15), concurrentUse, Duration.ZERO));
        return sql.execute(status -> use.payer(accepted, Place.of(where, connector), at(seconds)));
    }

    private List<String> irregularities(UUID sessionId) {
        return repository.find(sessionId).orElseThrow().irregularities().stream()
                .map(Enum::name)
                .toList();
    }

    private List<ChargingSessionEvent> events(int expected) {
        return await().until(
                        () -> Consumed.of(
                                Topics.CHARGING_SESSIONS, station.station().id().value()),
                        found -> found.size() >= expected);
    }

    private List<MeterValuesEvent> samples(int expected) {
        return await().until(
                        () -> Consumed.of(
                                Topics.METER_VALUES, station.station().id().value()),
                        found -> found.size() >= expected);
    }
}
