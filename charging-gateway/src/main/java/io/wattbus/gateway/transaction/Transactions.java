package io.wattbus.gateway.transaction;

import io.wattbus.gateway.authorization.Authorizations;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.transaction.MeterTracks.Key;
import io.wattbus.gateway.transaction.MeterTracks.Track;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The transactions of all stations. Each call is one SQL transaction: it recognises a repeat by its content, changes
 * the transaction and stores the event. A {@link org.springframework.dao.DataAccessException} says that nothing was
 * stored and that the station has to send its message again.
 */
@Component
public class Transactions {

    private final Authorizations authorizations;
    private final StartRecorder starts;
    private final StopRecorder stops;
    private final MeterRecorder meters;
    private final MeterTracks tracks;
    private final MeterValuesPublisher meterValues;

    Transactions(
            Authorizations authorizations,
            StartRecorder starts,
            StopRecorder stops,
            MeterRecorder meters,
            MeterTracks tracks,
            MeterValuesPublisher meterValues) {
        this.authorizations = authorizations;
        this.starts = starts;
        this.stops = stops;
        this.meters = meters;
        this.tracks = tracks;
        this.meterValues = meterValues;
    }

    /** StartTransaction. A repeat, whatever its message id, gets the same transaction id. */
    public StartOutcome start(ConnectedStation station, TransactionStart start) {
        authorizations.askBeforeStart(
                station, start.connectorNumber(), start.idToken(), start.timestamp(), start.receivedAt());
        StartOutcome outcome = starts.record(station, start);
        tracks.forget(station.station().id());
        return outcome;
    }

    /** MeterValues, in a transaction or outside one. The database is asked only when something is to be told. */
    public void meter(ConnectedStation station, MeterReport report) {
        List<TimedReading> readings = TimedReading.of(report.readings(), report.receivedAt(), station.connectedAt());
        StationId id = station.station().id();
        Key key = Key.of(report);
        Optional<Track> known = tracks.find(id, key);
        Track track = known.filter(it -> it.covers(readings))
                .map(it -> it.with(readings, report.receivedAt()))
                .orElseGet(() -> meters.record(
                        station, report, readings, known.map(Track::untold).orElse(Untold.NOTHING)));
        tracks.put(id, key, track);
        meterValues.publish(station, report, readings, track.sessionId());
    }

    /** StopTransaction. One of an unknown transaction becomes a session of its own. */
    public StopOutcome stop(ConnectedStation station, TransactionStop stop) {
        RecordedStop recorded = stops.record(station, stop);
        tracks.forget(station.station().id());
        if (!stop.transactionData().isEmpty()) {
            publishRaw(station, stop, recorded);
        }
        return recorded.outcome();
    }

    private void publishRaw(ConnectedStation station, TransactionStop stop, RecordedStop recorded) {
        meterValues.publish(
                station,
                new MeterReport(
                        recorded.stationConnector(),
                        Optional.of(stop.transactionId()),
                        stop.transactionData(),
                        stop.receivedAt()),
                TimedReading.of(stop.transactionData(), stop.receivedAt(), station.connectedAt()),
                Optional.of(recorded.outcome().sessionId()));
    }
}
