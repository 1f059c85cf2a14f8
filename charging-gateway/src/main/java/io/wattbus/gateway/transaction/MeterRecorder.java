package io.wattbus.gateway.transaction;

import io.wattbus.gateway.meter.MeterSnapshot;
import io.wattbus.gateway.outbox.StationSequences;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.ConnectorStates;
import io.wattbus.gateway.transaction.MeterTracks.Track;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what meter readings say, as one SQL transaction. */
@Component
class MeterRecorder {

    private final StationSequences sequences;
    private final TransactionRepository transactions;
    private final SessionJournal journal;
    private final ConnectorStates connectors;
    private final TransactionProperties properties;

    MeterRecorder(
            StationSequences sequences,
            TransactionRepository transactions,
            SessionJournal journal,
            ConnectorStates connectors,
            TransactionProperties properties) {
        this.sequences = sequences;
        this.transactions = transactions;
        this.journal = journal;
        this.connectors = connectors;
        this.properties = properties;
    }

    /** Tells what is due and says when there will be more to tell. */
    @Transactional
    public Track record(
            ConnectedStation station, MeterReport report, List<TimedReading> readings, MeterSnapshot pending) {
        StationId id = station.station().id();
        sequences.lock(id.value());
        return transactionOf(id, report)
                .map(transaction -> inside(transaction, readings, pending, report.receivedAt()))
                .orElseGet(() -> outside(id, report, readings));
    }

    private Track inside(
            ChargingTransaction transaction, List<TimedReading> readings, MeterSnapshot pending, Instant now) {
        MeterProgress progress = TransactionRules.meter(transaction, pending, readings, properties.updatePace());
        journal.record(progress.steps());
        Instant dueAt = transaction.isOpen() ? progress.after().toldAt().plus(properties.updatePace()) : Instant.MAX;
        return new Track(Optional.of(transaction.sessionId()), progress.pending(), dueAt, now);
    }

    private Track outside(StationId station, MeterReport report, List<TimedReading> readings) {
        Instant newest = report.receivedAt();
        for (TimedReading reading : readings) {
            newest = reading.time().occurredAt();
            connectors.happened(
                    station,
                    report.connectorNumber(),
                    newest,
                    reading.snapshot().importMilliWh());
        }
        return new Track(
                Optional.empty(), MeterSnapshot.EMPTY, newest.plus(properties.updatePace()), report.receivedAt());
    }

    /** The one that it names; else, as OCPP 1.6 lets stations leave it out, the one at the connector. */
    private Optional<ChargingTransaction> transactionOf(StationId station, MeterReport report) {
        return report.transactionId().isPresent()
                ? transactions.find(station, report.transactionId().get())
                : transactions.open(station, report.connectorNumber()).stream().findFirst();
    }
}
