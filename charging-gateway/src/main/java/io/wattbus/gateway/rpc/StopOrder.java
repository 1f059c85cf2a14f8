package io.wattbus.gateway.rpc;

import tools.jackson.databind.node.ObjectNode;

/**
 * How a version of OCPP tells a station to stop a transaction: RemoteStopTransaction (OCPP 1.6 §5.12) or
 * RequestStopTransaction (OCPP 2.0.1 F03). Both are answered by a status.
 */
public record StopOrder(Command command, ObjectNode request) {

    /** Whether the station says that it will stop. */
    public boolean isAcceptedBy(ObjectNode response) {
        return response.path("status").asString("").equals("Accepted");
    }
}
