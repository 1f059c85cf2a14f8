package io.wattbus.availability.status;

/**
 * The last that a station told of a connector.
 *
 * @param connectorNumber OCPP number; {@link #WHOLE_STATION} is the station as a whole
 */
public record ConnectorInput(long stationSequence, int connectorNumber, ConnectorStatus status) implements Input {

    /** OCPP's number for the station as a whole. */
    public static final int WHOLE_STATION = 0;
}
