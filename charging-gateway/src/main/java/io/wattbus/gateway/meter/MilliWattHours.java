package io.wattbus.gateway.meter;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The one place where energy changes its unit. */
public final class MilliWattHours {

    private static final long PER_WATT_HOUR = 1_000;
    private static final long LARGEST_WATT_HOURS = 1_000_000_000_000L;

    private MilliWattHours() {}

    /** {@code wattHours} in mWh; what is beyond reason counts as the largest reasonable. */
    public static long of(long wattHours) {
        return Math.clamp(wattHours, -LARGEST_WATT_HOURS, LARGEST_WATT_HOURS) * PER_WATT_HOUR;
    }

    /** {@code milliWattHours} in Wh, rounded half up. */
    public static long toWattHours(long milliWattHours) {
        return BigDecimal.valueOf(milliWattHours, 3)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
