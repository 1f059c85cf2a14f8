package io.wattbus.gateway.command;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.StationId;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** A command as it is to be sent. */
record StationCommand(UUID id, OperatorId operator, StationId station, String action, ObjectNode payload) {

    StationCommand with(ObjectNode otherPayload) {
        return new StationCommand(id, operator, station, action, otherPayload);
    }
}
