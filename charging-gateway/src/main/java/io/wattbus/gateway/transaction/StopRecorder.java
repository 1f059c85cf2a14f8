package io.wattbus.gateway.transaction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.gateway.authorization.Authorization;
import io.wattbus.gateway.authorization.Authorizations;
import io.wattbus.gateway.outbox.StationSequences;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.ConnectorStates;
import io.wattbus.gateway.station.ReportedTime;
import io.wattbus.gateway.station.StationReports;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores the stop of a transaction, as one SQL transaction. */
@Component
class StopRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(StopRecorder.class);

    private final StationSequences sequences;
    private final StationReports reports;
    private final TransactionRepository transactions;
    private final SessionJournal journal;
    private final Authorizations authorizations;
    private final ConnectorStates connectors;
    private final MeterTracks tracks;
    private final GraceTimes times;
    private final Counter orphans;
    private final Counter contradictions;

    StopRecorder(
            StationSequences sequences,
            StationReports reports,
            TransactionRepository transactions,
            SessionJournal journal,
            Authorizations authorizations,
            ConnectorStates connectors,
            MeterTracks tracks,
            GraceTimes times,
            MeterRegistry registry) {
        this.sequences = sequences;
        this.reports = reports;
        this.transactions = transactions;
        this.journal = journal;
        this.authorizations = authorizations;
        this.connectors = connectors;
        this.tracks = tracks;
        this.times = times;
        this.orphans = registry.counter("wattbus.transactions.orphans");
        this.contradictions = registry.counter("wattbus.transactions.contradicted.stops");
    }

    @Transactional
    public RecordedStop record(ConnectedStation connected, TransactionStop stop) {
        Station station = connected.station();
        sequences.lock(station.id().value());
        reports.requireCurrent(connected);
        ReportedTime time = ReportedTime.of(stop.timestamp(), stop.receivedAt(), connected.connectedAt());
        Optional<Authorization> stopper =
                stop.idToken().map(uid -> authorizations.stopping(station, uid, time.occurredAt(), time.receivedAt()));
        ChargingTransaction stopped = transactions
                .find(station.id(), stop.transactionId())
                .map(tracks::caughtUp)
                .map(transaction -> end(transaction, stop, time))
                .orElseGet(() -> orphan(connected, stop, time, stopper));
        return new RecordedStop(
                new StopOutcome(stopped.sessionId(), stopper.map(Authorization::verdict)),
                stopped.place().stationConnector());
    }

    private ChargingTransaction end(ChargingTransaction transaction, TransactionStop stop, ReportedTime time) {
        switch (TransactionRules.stop(transaction, stop, time)) {
            case StopDecision.Ended(SessionStep step) -> journal.record(step);
            case StopDecision.Repeated() -> {}
            case StopDecision.Contradicted(ChargingTransaction flagged) -> {
                transactions.keep(transaction, flagged);
                contradictions.increment();
                LOG.atWarn()
                        .addKeyValue("stationId", transaction.place().station())
                        .addKeyValue("sessionId", transaction.sessionId())
                        .log("A second stop says something else than the first, which stands");
            }
        }
        return transaction;
    }

    private ChargingTransaction orphan(
            ConnectedStation connected, TransactionStop stop, ReportedTime time, Optional<Authorization> stopper) {
        UUID sessionId = SessionKey.ofOrphan(connected.station().id(), stop);
        return transactions.find(sessionId).orElseGet(() -> {
            orphans.increment();
            OrphanSession orphan = OrphanSession.of(connected, stop, time);
            StationId station = connected.station().id();
            int connector = orphan.stationConnector();
            Optional<ChargingTransaction> unstopped = Optional.of(orphan)
                    .filter(OrphanSession::isSurelyThere)
                    .flatMap(it -> transactions.newestUnstopped(station, connector, time.occurredAt()))
                    .map(tracks::caughtUp);
            unstopped
                    .flatMap(open -> GraceRules.freed(open, time, times.of(station)))
                    .ifPresent(transactions::update);
            ChargingTransaction begun = orphan.begin(
                    sessionId,
                    stopper.map(Payer::of).orElseGet(Payer.Unknown::new),
                    connectors.get(station, connector).importMilliWh(),
                    unstopped.flatMap(other -> other.meter().importMilliWh()));
            journal.record(TransactionRules.orphan(begun, stop, time));
            return begun;
        });
    }
}
