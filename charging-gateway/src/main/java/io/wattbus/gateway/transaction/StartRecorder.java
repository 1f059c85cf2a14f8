package io.wattbus.gateway.transaction;

import io.wattbus.gateway.authorization.Authorization;
import io.wattbus.gateway.authorization.Authorizations;
import io.wattbus.gateway.meter.MeterSnapshot;
import io.wattbus.gateway.meter.MilliWattHours;
import io.wattbus.gateway.outbox.StationSequences;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.ConnectorState;
import io.wattbus.gateway.station.ConnectorStates;
import io.wattbus.gateway.station.ConnectorStatus;
import io.wattbus.gateway.station.ReportedTime;
import io.wattbus.gateway.station.StationReports;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores the start of a transaction, as one SQL transaction. */
@Component
class StartRecorder {

    private final StationSequences sequences;
    private final StationReports reports;
    private final TransactionRepository transactions;
    private final SessionJournal journal;
    private final Authorizations authorizations;
    private final ConcurrentUse concurrentUse;
    private final ConnectorStates connectors;
    private final MeterTracks tracks;
    private final GraceTimes times;

    StartRecorder(
            StationSequences sequences,
            StationReports reports,
            TransactionRepository transactions,
            SessionJournal journal,
            Authorizations authorizations,
            ConcurrentUse concurrentUse,
            ConnectorStates connectors,
            MeterTracks tracks,
            GraceTimes times) {
        this.sequences = sequences;
        this.reports = reports;
        this.transactions = transactions;
        this.journal = journal;
        this.authorizations = authorizations;
        this.concurrentUse = concurrentUse;
        this.connectors = connectors;
        this.tracks = tracks;
        this.times = times;
    }

    @Transactional
    public StartOutcome record(ConnectedStation station, TransactionStart start) {
        sequences.lock(station.station().id().value());
        reports.requireCurrent(station);
        ReportedTime time = ReportedTime.of(start.timestamp(), start.receivedAt(), station.connectedAt());
        for (int repetition = 0; ; repetition++) {
            UUID sessionId = SessionKey.of(station.station().id(), start, repetition);
            Optional<ChargingTransaction> known = transactions.find(sessionId);
            if (known.isEmpty()) {
                return answer(begin(sessionId, station, start, time));
            }
            if (known.get().isRepeatedBy(time)) {
                transactions.keep(known.get(), times.heard(station.station().id(), known.get(), time));
                return answer(known.get());
            }
        }
    }

    private ChargingTransaction begin(
            UUID sessionId, ConnectedStation station, TransactionStart start, ReportedTime time) {
        StationId id = station.station().id();
        Place place = Place.of(station.station(), start.connectorNumber());
        Authorization authorization = authorizations.starting(
                station.station(), start.connectorNumber(), start.idToken(), time.occurredAt(), time.receivedAt());
        long register = MilliWattHours.of(start.meterStartWh());
        ConnectorState connector = connectors.get(id, place.stationConnector());
        ChargingTransaction fresh = new ChargingTransaction(
                sessionId,
                transactions.nextTransactionId(),
                false,
                place,
                station.version(),
                concurrentUse.payer(authorization, place, time.occurredAt()),
                start.reservationId().map(String::valueOf),
                time.occurredAt(),
                Optional.of(register),
                MeterSnapshot.EMPTY.withImport(register),
                0,
                ChargingState.atStart(connector.status()),
                0,
                time.occurredAt(),
                transactions
                        .nextStart(id, place.stationConnector(), time.occurredAt())
                        .or(() -> freedSince(connector, time))
                        .map(since -> new Grace(since, time.receivedAt().plus(times.of(id)))),
                Optional.empty(),
                station.station().connector(start.connectorNumber()).isPresent()
                        ? Set.of()
                        : Set.of(Irregularity.CONNECTOR_NOT_REGISTERED));
        List<ChargingTransaction> openThere = transactions.open(id, place.stationConnector()).stream()
                .map(tracks::caughtUp)
                .toList();
        journal.record(TransactionRules.start(fresh, openThere, time));
        return fresh;
    }

    /** When a start comes out of a queue and the connector is known to be free by now, its stop is in the queue, or lost. */
    private static Optional<Instant> freedSince(ConnectorState connector, ReportedTime start) {
        return Optional.of(connector.newestAt())
                .filter(newest -> start.isOutdatedBy(newest)
                        && connector.status().equals(Optional.of(ConnectorStatus.AVAILABLE)));
    }

    private static StartOutcome answer(ChargingTransaction transaction) {
        return new StartOutcome(
                Integer.parseInt(transaction.transactionId()),
                transaction.sessionId(),
                transaction.payer().verdict());
    }
}
