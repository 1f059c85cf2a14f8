package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.rpc.Protocol;
import io.wattbus.gateway.rpc.ProtocolSession;
import io.wattbus.gateway.rpc.RemoteOrder;
import io.wattbus.gateway.rpc.Violation;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.vendor.Vendors;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
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

    /** OCPP 1.6 §5.11, §5.12 and §5.18. */
    @Override
    public Optional<RemoteOrder.Call> callOf(RemoteOrder order) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        return Optional.of(
                switch (order) {
                    case RemoteOrder.Start(OptionalInt connector, String uid) -> {
                        connector.ifPresent(number -> request.put("connectorId", number));
                        yield new RemoteOrder.Call(ActionTable.REMOTE_START, request.put(ID_TAG, uid));
                    }
                    case RemoteOrder.Stop(String transactionId) ->
                        new RemoteOrder.Call("RemoteStopTransaction", RemoteStopTransactionRequest.of(transactionId));
                    case RemoteOrder.Unlock(int connector) ->
                        new RemoteOrder.Call("UnlockConnector", request.put("connectorId", connector));
                });
    }

    @Override
    public Optional<Violation> faultOf(String action, ObjectNode request) {
        return table.outbound(action).flatMap(row -> row.faultOf(request));
    }
}
