package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;

/** Tells the time (OCPP 1.6 §4.6). */
record HeartbeatHandler() implements Handler<HeartbeatRequest, HeartbeatResponse> {

    @Override
    public HeartbeatResponse handle(ConnectedStation station, HeartbeatRequest request, Instant receivedAt) {
        return new HeartbeatResponse(receivedAt);
    }
}
