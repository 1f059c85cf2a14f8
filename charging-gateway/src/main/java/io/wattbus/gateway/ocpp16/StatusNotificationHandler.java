package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.ConnectorStatusReport;
import java.time.Instant;

/** Passes on the status of a connector (OCPP 1.6 §4.9). */
record StatusNotificationHandler(CentralSystem centralSystem)
        implements Handler<StatusNotificationRequest, StatusNotificationResponse> {

    @Override
    public StatusNotificationResponse handle(
            ConnectedStation station, StatusNotificationRequest request, Instant receivedAt) {
        ConnectorStatusReport report = new ConnectorStatusReport(
                request.connectorId(),
                request.status().connectorStatus(),
                request.errorCode().word(),
                request.info(),
                request.vendorId(),
                request.vendorErrorCode(),
                request.timestamp());
        centralSystem.statusReported(station, report, receivedAt);
        return new StatusNotificationResponse();
    }
}
