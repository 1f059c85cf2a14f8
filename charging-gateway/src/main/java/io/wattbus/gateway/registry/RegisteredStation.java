package io.wattbus.gateway.registry;

import io.wattbus.gateway.rpc.Deadlines;
import java.util.Optional;

/** What is kept of a station besides its EVSEs. */
record RegisteredStation(
        String stationId,
        String operatorId,
        String locationId,
        int securityProfile,
        Optional<PasswordHash> password,
        Registration registration,
        Deadlines deadlines) {

    boolean belongsTo(OperatorId operator) {
        return operatorId.equals(operator.value());
    }
}
