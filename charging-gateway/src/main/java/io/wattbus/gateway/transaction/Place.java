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

    static Place of(Station station, int stationConnector) {
        return new Place(
                station.operatorId(),
                station.locationId(),
                station.id(),
                station.connectorOrUnregistered(stationConnector),
                stationConnector);
    }
}
