package io.wattbus.gateway.registry;

/** A connector and the EVSE that it belongs to; the numbers are OCPP's and begin at 1. */
public record EvseConnector(EvseUid evseUid, int evseNumber, int connectorNumber) {

    public EvseConnector {
        if (evseNumber < 1 || connectorNumber < 1) {
            throw new IllegalArgumentException("EVSEs and connectors are numbered from 1");
        }
    }
}
