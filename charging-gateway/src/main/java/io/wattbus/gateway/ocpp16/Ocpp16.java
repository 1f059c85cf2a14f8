package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.rpc.Protocol;
import io.wattbus.gateway.rpc.ProtocolSession;
import io.wattbus.gateway.rpc.Violation;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.vendor.Vendors;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** OCPP 1.6. */
final class Ocpp16 implements Protocol<ConnectedStation> {

    private static final String ID_TAG = "idTag";

    private final CentralSystem centralSystem;
    private final Vendors vendors;
    private final ActionTable table;

    Ocpp16(CentralSystem centralSystem, Vendors vendors) {
        this.centralSystem = centralSystem;
        this.vendors = vendors;
        table = new ActionTable(centralSystem);
    }

    @Override
    public ProtocolSession open(ConnectedStation station, boolean accepted) {
        ChargePoint chargePoint = new ChargePoint(station, new Registration(accepted), vendors, centralSystem);
        return new Ocpp16Session(table, chargePoint);
    }

    @Override
    public boolean hasCommand(String action) {
        return table.outbound(action).isPresent();
    }

    /** Only a start names a token that somebody is about to present. */
    @Override
    public ObjectNode told(String action, ObjectNode request, UnaryOperator<String> names) {
        JsonNode uid = request.path(ID_TAG);
        if (!action.equals(ActionTable.REMOTE_START) || !uid.isString()) {
            return request;
        }
        return request.deepCopy().put(ID_TAG, names.apply(uid.stringValue()));
    }

    @Override
    public Optional<Violation> faultOf(String action, ObjectNode request) {
        return table.outbound(action).flatMap(row -> row.faultOf(request));
    }
}
