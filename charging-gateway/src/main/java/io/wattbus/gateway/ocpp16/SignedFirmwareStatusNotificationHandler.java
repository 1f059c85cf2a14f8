package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.notice.StationNotice;
import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Keeps how far the update of signed firmware is (OCPP 1.6 security whitepaper L01). */
record SignedFirmwareStatusNotificationHandler(CentralSystem centralSystem)
        implements Handler<SignedFirmwareStatusNotificationRequest, SignedFirmwareStatusNotificationResponse> {

    @Override
    public SignedFirmwareStatusNotificationResponse handle(
            ConnectedStation station, SignedFirmwareStatusNotificationRequest request, Instant receivedAt) {
        centralSystem.noticed(
                station,
                new StationNotice(
                        "SignedFirmwareStatusNotification",
                        request.requestId(),
                        Optional.of(request.status().word()),
                        Map.of(),
                        receivedAt));
        return new SignedFirmwareStatusNotificationResponse();
    }
}
