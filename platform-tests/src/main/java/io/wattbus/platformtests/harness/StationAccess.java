package io.wattbus.platformtests.harness;

import io.wattbus.simulator.wire.Handshake;
import java.net.URI;

/** How a provisioned station gets in. */
public record StationAccess(URI ocpp, String stationId, String password) {

    /** The handshake of a station that does everything right. */
    public Handshake handshake() {
        return Handshake.ocpp16(URI.create(ocpp + "/" + stationId)).withBasic(stationId, password);
    }

    @Override
    public String toString() {
        return stationId;
    }
}
