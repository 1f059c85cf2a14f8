package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;

/** Has the idTag of a remote start accepted when the charge point presents it (OCPP 1.6 §5.11). */
record RemoteStartAnnouncement(CentralSystem centralSystem) implements Announcement<RemoteStartTransactionRequest> {

    private static final int ANY_CONNECTOR = 0;

    @Override
    public void announce(ConnectedStation station, RemoteStartTransactionRequest request, Instant at) {
        centralSystem.expectRemoteStart(
                station.station(), request.connectorId().orElse(ANY_CONNECTOR), request.idTag(), at);
    }
}
