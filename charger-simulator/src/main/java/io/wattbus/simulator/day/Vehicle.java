package io.wattbus.simulator.day;

import io.wattbus.simulator.fleet.Connector;

/** The vehicles that come, as they are sold; capacities are at the meter, so that losses are included. */
public enum Vehicle {
    CITY(42_000, 50_000, 7_400, 0.60),
    FAMILY(66_000, 130_000, 11_000, 0.55),
    LONG_RANGE(88_000, 190_000, 11_000, 0.50),
    VAN(82_000, 110_000, 11_000, 0.70),
    PREMIUM(100_000, 270_000, 22_000, 0.60);

    private static final double AC_KNEE = 0.95;
    private static final long MILLI = 1_000;

    private final long batteryWh;
    private final int maxPowerDcW;
    private final int maxPowerAcW;
    private final double knee;

    Vehicle(long batteryWh, int maxPowerDcW, int maxPowerAcW, double knee) {
        this.batteryWh = batteryWh;
        this.maxPowerDcW = maxPowerDcW;
        this.maxPowerAcW = maxPowerAcW;
        this.knee = knee;
    }

    /**
     * How it charges at {@code connector}. For a day that runs {@code speed} times as fast its battery is as many times
     * smaller: see {@link Pace}.
     */
    public ChargingCurve at(Connector connector, Pace pace) {
        boolean directCurrent = connector.plug().directCurrent();
        int vehicleW = directCurrent ? maxPowerDcW : maxPowerAcW;
        return new ChargingCurve(
                Math.min(vehicleW, connector.maxPowerW()),
                Math.max(MILLI, Math.round(batteryWh * MILLI / pace.speed())),
                directCurrent ? knee : AC_KNEE);
    }
}
