package io.wattbus.simulator.ocpp16;

import org.jspecify.annotations.Nullable;

/** One quantity of a meter value (OCPP 1.6, section 7.43). */
public record SampledValue(
        String value,
        String context,
        @Nullable String format,
        String measurand,
        @Nullable String phase,
        String location,
        String unit) {}
