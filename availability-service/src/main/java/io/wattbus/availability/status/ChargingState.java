package io.wattbus.availability.status;

/** OCPP 2.0.1 ChargingStateEnumType: what the EVSE and the vehicle are doing in a session. */
public enum ChargingState {
    UNKNOWN,
    EV_CONNECTED,
    CHARGING,
    SUSPENDED_EV,
    SUSPENDED_EVSE,
    IDLE
}
