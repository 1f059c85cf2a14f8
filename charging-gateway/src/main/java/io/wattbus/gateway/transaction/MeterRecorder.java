package io.wattbus.gateway.transaction;

import io.wattbus.gateway.outbox.StationSequences;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.ConnectorStates;
import io.wattbus.gateway.station.StationReports;
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
    private final StationReports reports;
    private final TransactionRepository transactions;
    private final SessionJournal journal;
    private final ConnectorStates connectors;
    private final GraceTimes times;
    private final TransactionProperties properties;

    MeterRecorder(
            StationSequences sequences,
            StationReports reports,
            TransactionRepository transactions,
            SessionJournal journal,
            ConnectorStates connectors,
            GraceTimes times,
            TransactionProperties properties) {
        this.sequences = sequences;
        this.reports = reports;
        this.transactions = transactions;
        this.journal = journal;
        this.connectors = connectors;
        this.times = times;
        this.properties = properties;
    }

    /** Tells what is due and says when there will be more to tell. */
    @Transactional
    public Track record(ConnectedStation station, MeterReport report, List<TimedReading> readings, Untold untold) {
        StationId id = station.station().id();
        sequences.lock(id.value());
        reports.requireCurrent(station);
        return transactionOf(id, report)
                .map(transaction -> inside(id, transaction, report, readings, untold))
                .orElseGet(() -> outside(id, report, readings));
    }

    private Track inside(
            StationId station,
            ChargingTransaction known,
            MeterReport report,
            List<TimedReading> readings,
            Untold untold) {
        ChargingTransaction transaction = heard(station, known, report, readings);
        MeterProgress progress = TransactionRules.meter(transaction, untold, readings, properties.updatePace());
        if (progress.steps().isEmpty()) {
            transactions.keep(known, transaction);
        }
        journal.record(progress.steps());
        Instant dueAt = progress.after().isEndReported()
                ? Instant.MAX
                : progress.after().toldAt().plus(properties.updatePace());
        return new Track(Optional.of(transaction.sessionId()), progress.untold(), dueAt, report.receivedAt());
    }

    /** Only what names the transaction shows that it goes on: a connector may be read without one. */
    private ChargingTransaction heard(
            StationId station, ChargingTransaction transaction, MeterReport report, List<TimedReading> readings) {
        if (report.named().isEmpty() || readings.isEmpty()) {
            return transaction;
        }
        ChargingTransaction heard =
                times.heard(station, transaction, readings.getLast().time());
        return report.connectorNumber() == transaction.place().stationConnector()
                ? heard
                : heard.flagged(Irregularity.READ_AT_ANOTHER_CONNECTOR);
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
        return new Track(Optional.empty(), Untold.NOTHING, newest.plus(properties.updatePace()), report.receivedAt());
    }

    /** The one that it names; else, as OCPP 1.6 lets stations leave it out, the one at the connector. */
    private Optional<ChargingTransaction> transactionOf(StationId station, MeterReport report) {
        return report.named().isPresent()
                ? transactions.find(station, report.named().get())
                : transactions.open(station, report.connectorNumber()).stream().findFirst();
    }
}
