package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.notice.StationNotice;
import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;

/** Keeps how far the upload of diagnostics is (OCPP 1.6 §4.4). */
record DiagnosticsStatusNotificationHandler(CentralSystem centralSystem)
        implements Handler<DiagnosticsStatusNotificationRequest, DiagnosticsStatusNotificationResponse> {

    @Override
    public DiagnosticsStatusNotificationResponse handle(
            ConnectedStation station, DiagnosticsStatusNotificationRequest request, Instant receivedAt) {
        centralSystem.noticed(
                station,
                StationNotice.of(
                        "DiagnosticsStatusNotification", request.status().word(), receivedAt));
        return new DiagnosticsStatusNotificationResponse();
    }
}
