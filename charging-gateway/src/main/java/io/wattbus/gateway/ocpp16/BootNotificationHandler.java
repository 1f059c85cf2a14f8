package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.station.BootOutcome;
import io.wattbus.gateway.station.BootReport;
import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;

/** Registers a charge point that booted (OCPP 1.6 §4.2). */
record BootNotificationHandler(CentralSystem centralSystem)
        implements Handler<BootNotificationRequest, BootNotificationResponse> {

    @Override
    public BootNotificationResponse handle(
            ConnectedStation station, BootNotificationRequest request, Instant receivedAt) {
        BootReport report = new BootReport(
                request.chargePointVendor(),
                request.chargePointModel(),
                request.chargePointSerialNumber().or(request::chargeBoxSerialNumber),
                request.firmwareVersion());
        return switch (centralSystem.booted(station, report, receivedAt)) {
            case BootOutcome.Accepted(var interval) ->
                new BootNotificationResponse(RegistrationStatus.ACCEPTED, receivedAt, interval.toSeconds());
            case BootOutcome.Pending(var interval) ->
                new BootNotificationResponse(RegistrationStatus.PENDING, receivedAt, interval.toSeconds());
            case BootOutcome.Rejected(var interval) ->
                new BootNotificationResponse(RegistrationStatus.REJECTED, receivedAt, interval.toSeconds());
        };
    }
}
