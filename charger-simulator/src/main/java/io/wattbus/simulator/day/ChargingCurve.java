package io.wattbus.simulator.day;

import java.time.Duration;

/**
 * How fast a battery takes energy: at constant current up to the knee, then at constant voltage with less and less power
 * until it is full.
 *
 * @param maxPowerW the least of what vehicle and connector can do
 * @param batteryMilliWh the battery's capacity, at the meter: losses included
 * @param knee the state of charge where the taper begins, between 0 and 1
 */
public record ChargingCurve(int maxPowerW, long batteryMilliWh, double knee) {

    private static final double LEAST_SHARE = 0.08;
    private static final double FULL = 0.999;
    private static final long MILLI_WH_PER_WATT_HOUR = 1_000;
    private static final double MILLIS_PER_HOUR = Duration.ofHours(1).toMillis();
    private static final int STEPS_TO_FULL = 2_000;

    public ChargingCurve {
        if (maxPowerW < 1 || batteryMilliWh < 1 || knee <= 0 || knee >= 1) {
            throw new IllegalArgumentException("No charging curve");
        }
    }

    /** The power at a state of charge between 0 and 1; 0 when the battery is full. */
    public int powerW(double stateOfCharge) {
        if (stateOfCharge >= FULL) {
            return 0;
        }
        double share = stateOfCharge <= knee ? 1 : Math.pow(LEAST_SHARE, (stateOfCharge - knee) / (1 - knee));
        return (int) Math.round(maxPowerW * share);
    }

    /** The energy that flows in {@code time} from a state of charge on: never more than at full power. */
    public long energyMilliWh(double stateOfCharge, Duration time) {
        double taken = 0;
        double millisLeft = time.toMillis();
        double step = stepMillis();
        while (millisLeft > 0) {
            int powerW = powerW(stateOfCharge + taken / batteryMilliWh);
            if (powerW == 0) {
                break;
            }
            double millis = Math.min(step, millisLeft);
            taken += powerW * MILLI_WH_PER_WATT_HOUR * millis / MILLIS_PER_HOUR;
            millisLeft -= millis;
        }
        return (long) Math.min(taken, (1 - stateOfCharge) * batteryMilliWh);
    }

    /** Fine enough that the power hardly changes within a step, however small the battery. */
    private double stepMillis() {
        double hoursAtFullPower = (double) batteryMilliWh / MILLI_WH_PER_WATT_HOUR / maxPowerW;
        return Math.max(1, hoursAtFullPower * MILLIS_PER_HOUR / STEPS_TO_FULL);
    }
}
