package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.station.ConnectorStatus;

/** The status of a connector or of the whole charge point (OCPP 1.6 §7.7). */
enum ChargePointStatus implements Word {
    AVAILABLE("Available", ConnectorStatus.AVAILABLE),
    PREPARING("Preparing", ConnectorStatus.PREPARING),
    CHARGING("Charging", ConnectorStatus.CHARGING),
    SUSPENDED_EVSE("SuspendedEVSE", ConnectorStatus.SUSPENDED_EVSE),
    SUSPENDED_EV("SuspendedEV", ConnectorStatus.SUSPENDED_EV),
    FINISHING("Finishing", ConnectorStatus.FINISHING),
    RESERVED("Reserved", ConnectorStatus.RESERVED),
    UNAVAILABLE("Unavailable", ConnectorStatus.UNAVAILABLE),
    FAULTED("Faulted", ConnectorStatus.FAULTED);

    private final String word;
    private final ConnectorStatus connectorStatus;

    ChargePointStatus(String word, ConnectorStatus connectorStatus) {
        this.word = word;
        this.connectorStatus = connectorStatus;
    }

    @Override
    public String word() {
        return word;
    }

    ConnectorStatus connectorStatus() {
        return connectorStatus;
    }
}
