package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.rpc.Protocol;
import io.wattbus.gateway.rpc.ProtocolSession;
import io.wattbus.gateway.station.ConnectedStation;

/** OCPP 1.6. */
final class Ocpp16 implements Protocol<ConnectedStation> {

    private final ActionTable table;

    Ocpp16(CentralSystem centralSystem) {
        table = new ActionTable(centralSystem);
    }

    @Override
    public ProtocolSession open(ConnectedStation station, boolean accepted) {
        return new Ocpp16Session(table, station, accepted);
    }

    @Override
    public boolean hasCommand(String action) {
        return table.outbound(action).isPresent();
    }
}
