package io.wattbus.simulator.station;

import java.util.OptionalInt;

/** What the instruments of a connector show at one moment. */
record Reading(long registerWh, int powerW, boolean directCurrent, OptionalInt stateOfChargePercent) {

    private static final int PHASE_VOLTAGE_V = 230;
    private static final int PHASES = 3;
    private static final int BATTERY_VOLTAGE_V = 400;

    /** On alternating current that of one phase, all being equal. */
    double currentA() {
        return (double) powerW / (directCurrent ? BATTERY_VOLTAGE_V : PHASES * PHASE_VOLTAGE_V);
    }

    double voltageV() {
        return directCurrent ? BATTERY_VOLTAGE_V : PHASE_VOLTAGE_V;
    }
}
