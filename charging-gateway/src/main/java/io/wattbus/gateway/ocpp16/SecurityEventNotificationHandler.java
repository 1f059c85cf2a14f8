package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.notice.StationNotice;
import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps a security event (OCPP 1.6 security whitepaper A04). */
record SecurityEventNotificationHandler(CentralSystem centralSystem)
        implements Handler<SecurityEventNotificationRequest, SecurityEventNotificationResponse> {

    @Override
    public SecurityEventNotificationResponse handle(
            ConnectedStation station, SecurityEventNotificationRequest request, Instant receivedAt) {
        Map<String, String> details = new HashMap<>();
        details.put("type", request.type());
        request.timestamp().ifPresent(time -> details.put("timestamp", Timestamps.format(time)));
        request.techInfo().ifPresent(info -> details.put("techInfo", info));
        centralSystem.noticed(
                station,
                new StationNotice(
                        "SecurityEventNotification", Optional.empty(), Optional.empty(), details, receivedAt));
        return new SecurityEventNotificationResponse();
    }
}
