package io.wattbus.gateway.smartcharging;

import java.math.BigDecimal;

/** What a limit is expressed in. */
public enum RateUnit {
    /** In total. */
    WATTS,
    /** Of each phase. */
    AMPERES;

    /**
     * {@code limit} in watts.
     *
     * @param voltageV of the area, not as measured
     */
    BigDecimal toWatts(BigDecimal limit, int phases, int voltageV) {
        return switch (this) {
            case WATTS -> limit;
            case AMPERES -> limit.multiply(BigDecimal.valueOf((long) phases * voltageV));
        };
    }
}
