package io.wattbus.simulator.fleet;

/** A station as it is installed: where, what it is, and the password it got there. */
public record ChargingStation(String stationId, String locationId, String password, StationModel model) {

    @Override
    public String toString() {
        return stationId;
    }
}
