package io.wattbus.simulator.station;

import java.util.OptionalInt;

/**
 * What a vehicle has taken since the last look: the energy, and power and state of charge as they are now.
 *
 * @param energyMilliWh at least 0
 * @param powerW 0 means that the vehicle has stopped charging
 */
public record Draw(long energyMilliWh, int powerW, OptionalInt stateOfChargePercent) {
    public Draw {
        if (energyMilliWh < 0 || powerW < 0) {
            throw new IllegalArgumentException("A simulated vehicle only takes energy");
        }
    }
}
