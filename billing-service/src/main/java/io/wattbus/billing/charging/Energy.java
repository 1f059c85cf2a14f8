package io.wattbus.billing.charging;

/** Energy is counted in whole mWh; people are shown Wh. */
public final class Energy {

    private static final long MILLI = 1_000;

    private Energy() {}

    /** {@code milliWh}, not negative, in Wh rounded half up. */
    public static long toWattHours(long milliWh) {
        return (milliWh + MILLI / 2) / MILLI;
    }
}
