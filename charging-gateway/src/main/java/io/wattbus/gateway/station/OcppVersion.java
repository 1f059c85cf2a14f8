package io.wattbus.gateway.station;

/** The protocol version that a connection speaks. */
public enum OcppVersion {
    OCPP_1_6,
    OCPP_2_0_1
}
