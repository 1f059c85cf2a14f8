package io.wattbus.simulator.ocpp16;

import org.jspecify.annotations.Nullable;

/** One quantity of a meter value (OCPP 1.6, section 7.43), without the attributes that simulated stations leave out. */
public record SampledValue(
        String value,
        String context,
        String measurand,
        @Nullable String phase,
        @Nullable String location,
        String unit) {}
