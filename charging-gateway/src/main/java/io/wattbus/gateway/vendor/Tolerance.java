package io.wattbus.gateway.vendor;

import java.util.EnumSet;
import java.util.Set;

/** The deviations that are forgiven. */
public final class Tolerance {

    /** None: what we send, and what operators ask us to send. */
    public static final Tolerance NONE = new Tolerance(Set.of());

    /** All of them: a boot, which must not be refused for what can be understood. */
    public static final Tolerance ALL = new Tolerance(EnumSet.allOf(Deviation.class));

    private final EnumSet<Deviation> forgiven;

    /** Forgives {@code forgiven}. */
    public Tolerance(Set<Deviation> forgiven) {
        this.forgiven = EnumSet.noneOf(Deviation.class);
        this.forgiven.addAll(forgiven);
    }

    public boolean forgives(Deviation deviation) {
        return forgiven.contains(deviation);
    }

    Tolerance with(Set<Deviation> also, Set<Deviation> not) {
        EnumSet<Deviation> changed = EnumSet.copyOf(forgiven);
        changed.addAll(also);
        changed.removeAll(not);
        return new Tolerance(changed);
    }
}
