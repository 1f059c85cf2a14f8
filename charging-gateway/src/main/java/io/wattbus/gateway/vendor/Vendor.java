package io.wattbus.gateway.vendor;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.wattbus.gateway.rpc.Deadlines;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The vendor and model of some chargers: how they are treated, and the count of what they were forgiven and of what was refused. */
public final class Vendor {

    private final Treatment treatment;
    private final MeterProvider<Counter> deviations;
    private final MeterProvider<Counter> refusals;

    Vendor(Treatment treatment, MeterProvider<Counter> deviations, MeterProvider<Counter> refusals) {
        this.treatment = treatment;
        this.deviations = deviations;
        this.refusals = refusals;
    }

    public Tolerance tolerance() {
        return treatment.tolerance();
    }

    /** How long they may be silent. */
    public Deadlines deadlines() {
        return treatment.deadlines();
    }

    /** How long they have to show that a transaction goes on; empty is as everybody. */
    public Optional<Duration> graceTime() {
        return treatment.graceTime();
    }

    /** Counts what was forgiven in one message. */
    public void forgave(Set<Deviation> forgiven) {
        forgiven.forEach(
                deviation -> deviations.withTag("kind", deviation.label()).increment());
    }

    /**
     * Counts something that was refused.
     *
     * @param reason the code of the CALLERROR, or what kept it from being a frame
     */
    public void refused(String reason) {
        refusals.withTag("reason", reason).increment();
    }
}
