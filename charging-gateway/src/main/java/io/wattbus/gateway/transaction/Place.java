package io.wattbus.gateway.transaction;

import io.wattbus.gateway.registry.EvseConnector;
import io.wattbus.gateway.registry.LocationId;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.registry.StationId;

/**
 * Where a transaction takes place.
 *
 * @param stationConnector the connector as OCPP 1.6 counts over the whole station
 */
record Place(
        OperatorId operator, LocationId location, StationId station, EvseConnector connector, int stationConnector) {

    private static final int FIRST = 1;

    /** Where a station says it is; the first connector stands for one that is none. */
    static Place of(Station station, int reportedConnector) {
        int stationConnector = reportedConnector > 0 ? reportedConnector : firstOf(station);
        return new Place(
                station.operatorId(),
                station.locationId(),
                station.id(),
                station.connectorOrUnregistered(stationConnector),
                stationConnector);
    }

    /** The station's first connector, as OCPP 1.6 counts. */
    static int firstOf(Station station) {
        return station.evses().isEmpty() ? FIRST : station.evses().getFirst().connectorNumber();
    }
}
