package io.wattbus.gateway.station;

/** A connector has another status than before, told inside the transaction that stores it. */
public record ConnectorStatusChanged(
        ConnectedStation station, int connectorNumber, ConnectorStatus status, ReportedTime time) {}
