package io.wattbus.gateway.station;

import io.wattbus.gateway.outbox.StationSequences;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.registry.Stations;
import io.wattbus.gateway.station.ConnectionRepository.LostConnection;
import io.wattbus.gateway.station.ConnectionRepository.Opened;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stations report of themselves. Each call is one SQL transaction that also stores the events that come of it; a
 * {@link org.springframework.dao.DataAccessException} says that nothing was stored.
 */
@Component
public class StationReports {

    private final StationSequences sequences;
    private final ConnectionRepository connections;
    private final BootRepository boots;
    private final Lineages lineages;
    private final ConnectorStates connectors;
    private final StationEventPublisher publisher;
    private final HeardStations heard;
    private final Stations stations;
    private final SecondConnections secondConnections;
    private final Holders holders;
    private final GatewayRun run;
    private final StationProperties properties;
    private final ApplicationEventPublisher listeners;

    StationReports(
            StationSequences sequences,
            ConnectionRepository connections,
            BootRepository boots,
            Lineages lineages,
            ConnectorStates connectors,
            StationEventPublisher publisher,
            HeardStations heard,
            Stations stations,
            SecondConnections secondConnections,
            Holders holders,
            GatewayRun run,
            StationProperties properties,
            ApplicationEventPublisher listeners) {
        this.sequences = sequences;
        this.connections = connections;
        this.boots = boots;
        this.lineages = lineages;
        this.connectors = connectors;
        this.publisher = publisher;
        this.heard = heard;
        this.stations = stations;
        this.secondConnections = secondConnections;
        this.holders = holders;
        this.run = run;
        this.properties = properties;
        this.listeners = listeners;
    }

    /** BootNotification. A station that nobody has accepted is asked to wait. */
    @Transactional
    public BootOutcome booted(ConnectedStation station, BootReport report, Instant receivedAt) {
        lock(station.station().id());
        if (connections.isSuperseded(station)) {
            return new BootOutcome.Pending(properties.pendingInterval());
        }
        boolean accepted = stations.isAccepted(station.station().id());
        boots.save(station.station().id(), report, accepted, receivedAt);
        lineages.booted(station);
        if (!accepted) {
            return new BootOutcome.Pending(properties.pendingInterval());
        }
        publisher.booted(station, ReportedTime.noticed(receivedAt));
        listeners.publishEvent(new StationBooted(station, receivedAt));
        return new BootOutcome.Accepted(properties.heartbeatInterval());
    }

    /**
     * Whether {@code station} still is at this connection, or else nothing that it says counts. Its row must be locked.
     *
     * @throws SupersededConnection if it went on at a newer one
     */
    public void requireCurrent(ConnectedStation station) {
        if (connections.isSuperseded(station)) {
            throw new SupersededConnection();
        }
    }

    /** StatusNotification. An unchanged repeat publishes nothing. */
    @Transactional
    public void statusReported(ConnectedStation station, ConnectorStatusReport report, Instant receivedAt) {
        StationId id = station.station().id();
        ReportedTime time = ReportedTime.of(report.timestamp(), receivedAt, station.connectedAt());
        if (connectors.repeated(station, report, time.occurredAt())) {
            return;
        }
        lock(id);
        if (connections.isSuperseded(station)) {
            return;
        }
        ConnectorState known = connectors.get(id, report.connectorNumber());
        if (time.isOutdatedBy(known.newestAt())) {
            publisher.status(station, report, time, false);
            return;
        }
        connectors.reported(id, report, time.occurredAt());
        if (!known.repeats(report)) {
            publisher.status(station, report, time, true);
            listeners.publishEvent(
                    new ConnectorStatusChanged(station, report.connectorNumber(), report.status(), time));
        }
        listeners.publishEvent(new ConnectorStatusReported(station, report.connectorNumber(), report.status(), time));
    }

    /**
     * The handshake was accepted. From now on this connection is the station's current one, and an older one, whichever
     * process holds it, changes nothing any more: neither what it reports nor its end.
     */
    @Transactional
    public void connected(ConnectedStation station) {
        lock(station.station().id());
        Opened opened = connections.open(station, run.id(), holders.leaseSeconds());
        publisher.connected(station, secondConnections.noticed(station, opened));
        heard.connected(station);
        lineages.connected(station);
    }

    /** The connection ended. Changes nothing if the station is already on a newer one. */
    @Transactional
    public void disconnected(ConnectedStation station, String reason, Instant at) {
        heard.disconnected(station);
        lineages.disconnected(station);
        StationId id = station.station().id();
        lock(id);
        if (connections.close(id, station.connectionId(), at)) {
            publisher.disconnected(station.station(), station.version(), reason, ReportedTime.noticed(at));
        }
    }

    /** Any frame came. Cheap enough to be called for each: it only remembers. */
    public void heard(ConnectedStation station, Instant at) {
        heard.heard(station, at);
    }

    /** Nobody holds the connection any more and the station did not come back. */
    @Transactional
    void lost(LostConnection lost, String reason, Instant at) {
        lock(lost.station());
        if (connections.close(lost.station(), lost.connectionId(), at)) {
            stations.find(lost.station())
                    .ifPresent(station ->
                            publisher.disconnected(station, lost.version(), reason, ReportedTime.noticed(at)));
        }
    }

    /** Publishes that a station is heard again or silent. */
    @Transactional
    void tell(HeardStations.Sign sign) {
        lock(sign.station().station().id());
        if (sign.silent()) {
            publisher.silent(sign.station(), ReportedTime.noticed(sign.at()));
        } else {
            publisher.heard(sign.station(), ReportedTime.noticed(sign.at()));
        }
    }

    private void lock(StationId station) {
        sequences.lock(station.value());
    }
}
