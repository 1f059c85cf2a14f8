package io.wattbus.simulator.fleet;

/** A station as it is installed: where, what it is, and the password it got there. */
public record ChargingStation(String stationId, String locationId, String password, StationModel model) {

    /** The public id of the EVSE behind a connector in eMI3's form, such as {@code FI*WAT*E000001*1}. */
    public String evseId(int connector) {
        return stationId.replaceFirst("^([A-Z]{2})-([A-Z0-9]{3})-", "$1*$2*E") + "*" + connector;
    }

    @Override
    public String toString() {
        return stationId;
    }
}
