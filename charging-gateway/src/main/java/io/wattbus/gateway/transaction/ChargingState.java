package io.wattbus.gateway.transaction;

import io.wattbus.gateway.station.ConnectorStatus;
import java.util.Optional;

/** What an EVSE and its vehicle do in a transaction (OCPP 2.0.1 ChargingStateEnumType). */
enum ChargingState {
    EV_CONNECTED,
    CHARGING,
    SUSPENDED_EV,
    SUSPENDED_EVSE,
    IDLE;

    /** What a connector's status says of it; empty where it says nothing. */
    static Optional<ChargingState> of(ConnectorStatus status) {
        return switch (status) {
            case AVAILABLE -> Optional.of(IDLE);
            case PREPARING, OCCUPIED, FINISHING -> Optional.of(EV_CONNECTED);
            case CHARGING -> Optional.of(CHARGING);
            case SUSPENDED_EV -> Optional.of(SUSPENDED_EV);
            case SUSPENDED_EVSE -> Optional.of(SUSPENDED_EVSE);
            case RESERVED, UNAVAILABLE, FAULTED -> Optional.empty();
        };
    }

    /** Where it begins, when the connector was last known to be so. */
    static ChargingState atStart(Optional<ConnectorStatus> status) {
        return status.flatMap(ChargingState::of).filter(state -> state != IDLE).orElse(EV_CONNECTED);
    }

    static ChargingState atEnd(StopReason reason) {
        return reason == StopReason.EV_DISCONNECTED ? IDLE : EV_CONNECTED;
    }
}
