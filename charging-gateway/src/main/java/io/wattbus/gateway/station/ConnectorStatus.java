package io.wattbus.gateway.station;

/** A connector's status: the words of OCPP 1.6 ChargePointStatus and OCPP 2.0.1 ConnectorStatusEnumType. */
public enum ConnectorStatus {
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
