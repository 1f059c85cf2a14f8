package io.wattbus.gateway.station;

import io.wattbus.gateway.outbox.NameBasedUuid;
import io.wattbus.gateway.outbox.Outbox;
import io.wattbus.gateway.outbox.StationSequences;
import io.wattbus.gateway.registry.EvseConnector;
import io.wattbus.gateway.registry.Station;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.StationEvent;
import io.wattbus.schemas.avro.StationEventType;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the other services what happened to a station. The caller holds the station's lock. */
@Component
public class StationEventPublisher {

    private final Outbox outbox;
    private final StationSequences sequences;
    private final BootRepository boots;
    private final Lineages lineages;
    private final GatewayRun run;

    StationEventPublisher(
            Outbox outbox, StationSequences sequences, BootRepository boots, Lineages lineages, GatewayRun run) {
        this.outbox = outbox;
        this.sequences = sequences;
        this.boots = boots;
        this.lineages = lineages;
        this.run = run;
    }

    /** An event of the whole station, with all that does not depend on what happened. */
    public StationEvent.Builder draft(Station station, OcppVersion version, StationEventType type, ReportedTime time) {
        return draft(station, version, type, time, boots.lineage(station.id()));
    }

    private StationEvent.Builder draft(
            Station station, OcppVersion version, StationEventType type, ReportedTime time, Lineage lineage) {
        return StationEvent.newBuilder()
                .setType(type)
                .setLive(true)
                .setOperatorId(station.operatorId().value())
                .setLocationId(station.locationId().value())
                .setStationId(station.id().value())
                .setOccurredAt(time.occurredAt())
                .setReceivedAt(time.receivedAt())
                .setClockSuspect(time.clockSuspect())
                .setOcppVersion(io.wattbus.schemas.avro.OcppVersion.valueOf(version.name()))
                .setVendor(lineage.vendor().orElse(null))
                .setModel(lineage.model().orElse(null))
                .setFirmwareVersion(lineage.firmwareVersion().orElse(null))
                .setGatewayInstance(run.instance());
    }

    /** Gives {@code draft} its place among the station's events and stores it for sending. */
    public void publish(StationEvent.Builder draft) {
        long sequence = sequences.next(draft.getStationId());
        outbox.append(
                Topics.STATION_EVENTS,
                draft.setStationSequence(sequence)
                        .setEventId(NameBasedUuid.of(draft.getStationId(), Long.toString(sequence)))
                        .build());
    }

    /** @param reason set if there is more to it than that a station came */
    void connected(ConnectedStation connected, Optional<String> reason) {
        publish(draft(connected, StationEventType.CONNECTED, ReportedTime.noticed(connected.connectedAt()))
                .setReason(reason.orElse(null)));
    }

    void disconnected(Station station, OcppVersion version, String reason, ReportedTime time) {
        publish(draft(station, version, StationEventType.DISCONNECTED, time).setReason(reason));
    }

    void heard(ConnectedStation connected, ReportedTime time) {
        publish(draft(connected, StationEventType.HEARD, time));
    }

    void silent(ConnectedStation connected, ReportedTime time) {
        publish(draft(connected, StationEventType.SILENT, time));
    }

    void booted(ConnectedStation connected, ReportedTime time) {
        publish(draft(connected, StationEventType.BOOTED, time));
    }

    void status(ConnectedStation connected, ConnectorStatusReport report, ReportedTime time, boolean live) {
        StationEventType type = report.isFault() ? StationEventType.FAULT : StationEventType.CONNECTOR_STATUS;
        Optional<EvseConnector> connector = Optional.of(report.connectorNumber())
                .filter(number -> number > 0)
                .map(connected.station()::connectorOrUnregistered);
        publish(draft(connected, type, time)
                .setLive(live)
                .setEvseUid(connector.map(it -> it.evseUid().value()).orElse(null))
                .setEvseNumber(connector.map(EvseConnector::evseNumber).orElse(null))
                .setConnectorNumber(
                        connector.map(EvseConnector::connectorNumber).orElse(null))
                .setConnectorStatus(io.wattbus.schemas.avro.ConnectorStatus.valueOf(
                        report.status().name()))
                .setErrorCode(report.errorCode())
                .setErrorInfo(report.info().orElse(null))
                .setVendorErrorCode(report.vendorErrorCode().orElse(null)));
    }

    private StationEvent.Builder draft(ConnectedStation connected, StationEventType type, ReportedTime time) {
        return draft(connected.station(), connected.version(), type, time, lineages.of(connected));
    }
}
