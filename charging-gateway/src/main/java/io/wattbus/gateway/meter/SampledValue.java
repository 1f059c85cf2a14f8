package io.wattbus.gateway.meter;

import org.jspecify.annotations.Nullable;

/** One raw sample exactly as sent; the words are OCPP's, and null is OCPP's default of the field. */
public record SampledValue(
        String value,
        @Nullable String context,
        @Nullable String format,
        @Nullable String measurand,
        @Nullable String phase,
        @Nullable String location,
        @Nullable String unit) {}
