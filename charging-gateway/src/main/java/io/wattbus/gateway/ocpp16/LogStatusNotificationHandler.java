package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.notice.StationNotice;
import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Keeps how far the upload of a log is (OCPP 1.6 security whitepaper N01). */
record LogStatusNotificationHandler(CentralSystem centralSystem)
        implements Handler<LogStatusNotificationRequest, LogStatusNotificationResponse> {

    @Override
    public LogStatusNotificationResponse handle(
            ConnectedStation station, LogStatusNotificationRequest request, Instant receivedAt) {
        centralSystem.noticed(
                station,
                new StationNotice(
                        "LogStatusNotification",
                        request.requestId(),
                        Optional.of(request.status().word()),
                        Map.of(),
                        receivedAt));
        return new LogStatusNotificationResponse();
    }
}
