package io.wattbus.roaming.cdr;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A part of a session and what was measured in it; it ends where the next begins. */
public record Period(Instant startedAt, List<Measure> measures) {

    public Period {
        measures = List.copyOf(measures);
    }

    /**
     * What was measured.
     *
     * @param dimension such as ENERGY or TIME
     * @param volume kWh, A, kW or h by dimension
     */
    public record Measure(String dimension, BigDecimal volume) {}
}
