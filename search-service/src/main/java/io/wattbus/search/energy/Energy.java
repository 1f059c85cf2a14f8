package io.wattbus.search.energy;

/** Energy is counted in whole mWh; people are shown Wh. */
public final class Energy {

    private static final long MILLI = 1_000;

    private Energy() {}

    /** {@code milliWh}, negative in a credit, in Wh rounded half up. */
    public static long toWattHours(long milliWh) {
        return Math.floorDiv(milliWh + MILLI / 2, MILLI);
    }
}
