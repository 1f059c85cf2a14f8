package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.notice.StationNotice;
import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;

/** Keeps how far the update of the firmware is (OCPP 1.6 §4.5). */
record FirmwareStatusNotificationHandler(CentralSystem centralSystem)
        implements Handler<FirmwareStatusNotificationRequest, FirmwareStatusNotificationResponse> {

    @Override
    public FirmwareStatusNotificationResponse handle(
            ConnectedStation station, FirmwareStatusNotificationRequest request, Instant receivedAt) {
        centralSystem.noticed(
                station,
                StationNotice.of("FirmwareStatusNotification", request.status().word(), receivedAt));
        return new FirmwareStatusNotificationResponse();
    }
}
