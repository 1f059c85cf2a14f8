package io.wattbus.simulator.day;

import java.time.Duration;

/**
 * A battery being charged: from where it began, what it has taken.
 *
 * @param arrival the state of charge at which it began, between 0 and 1
 * @param takenMilliWh what has flowed since
 */
public record Charge(ChargingCurve curve, double arrival, long takenMilliWh) {

    private static final int PERCENT = 100;

    public static Charge from(ChargingCurve curve, double arrival) {
        return new Charge(curve, arrival, 0);
    }

    /** The charge when {@code time} more has passed. */
    public Charge after(Duration time) {
        return new Charge(curve, arrival, takenMilliWh + curve.energyMilliWh(stateOfCharge(), time));
    }

    /** Between 0 and 1. */
    public double stateOfCharge() {
        return Math.min(1, arrival + (double) takenMilliWh / curve.batteryMilliWh());
    }

    public int percent() {
        return (int) Math.floor(stateOfCharge() * PERCENT);
    }

    /** The power that flows now, if it may. */
    public int powerW() {
        return curve.powerW(stateOfCharge());
    }
}
