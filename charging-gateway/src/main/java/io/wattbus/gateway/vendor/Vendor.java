package io.wattbus.gateway.vendor;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import java.util.Set;

/** The vendor and model of some chargers: what they are forgiven, and the count of what they were. */
public final class Vendor {

    private final Tolerance tolerance;
    private final MeterProvider<Counter> counters;

    Vendor(Tolerance tolerance, MeterProvider<Counter> counters) {
        this.tolerance = tolerance;
        this.counters = counters;
    }

    public Tolerance tolerance() {
        return tolerance;
    }

    /** Counts what was forgiven in one message. */
    public void forgave(Set<Deviation> deviations) {
        deviations.forEach(
                deviation -> counters.withTag("kind", deviation.label()).increment());
    }
}
