package io.wattbus.availability.status;

/** What stations say of a connector: OCPP 1.6 ChargePointStatus and OCPP 2.0.1 ConnectorStatusEnumType together. */
public enum ConnectorStatus {
    UNKNOWN,
    AVAILABLE,
    PREPARING,
    CHARGING,
    SUSPENDED_EV,
    SUSPENDED_EVSE,
    FINISHING,
    OCCUPIED,
    RESERVED,
    UNAVAILABLE,
    FAULTED
}
