package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;

/** Says whether an idTag may charge (OCPP 1.6 §4.1). */
record AuthorizeHandler(CentralSystem centralSystem) implements Handler<AuthorizeRequest, AuthorizeResponse> {

    @Override
    public AuthorizeResponse handle(ConnectedStation station, AuthorizeRequest request, Instant receivedAt) {
        return new AuthorizeResponse(IdTagInfo.of(centralSystem.authorize(station, request.idTag(), receivedAt)));
    }
}
