package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.rpc.Command;
import io.wattbus.gateway.rpc.Violation;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A command to one charge point. */
record Ocpp16Command(OutboundAction<?, ?> row, ChargePoint chargePoint) implements Command {

    @Override
    public String action() {
        return row.name();
    }

    @Override
    public Optional<Violation> faultOf(ObjectNode request) {
        return row.faultOf(request);
    }

    @Override
    public boolean isAllowed() {
        return chargePoint.registration().allows(row);
    }

    @Override
    public void announce(ObjectNode request, Instant at) {
        row.announce(chargePoint.station(), request, at);
    }

    @Override
    public Optional<Violation> faultOfResponse(ObjectNode response) {
        return row.faultOfResponse(chargePoint, response);
    }

    @Override
    public void heard(ObjectNode request, ObjectNode response, Instant at) {
        row.heard(chargePoint, request, response, at);
    }
}
