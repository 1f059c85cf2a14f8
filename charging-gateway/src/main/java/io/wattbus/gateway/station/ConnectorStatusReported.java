package io.wattbus.gateway.station;

/** A station said what the present status of a connector is, the same as before or not; told inside the transaction. */
public record ConnectorStatusReported(
        ConnectedStation station, int connectorNumber, ConnectorStatus status, ReportedTime time) {}
