package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.vendor.Deviation;
import io.wattbus.gateway.vendor.Tolerance;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Forgives while one payload is read, and remembers what. */
final class Leniency {

    private final Tolerance tolerance;
    private @Nullable EnumSet<Deviation> forgiven;

    Leniency(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    /** Whether {@code deviation}, which the payload has, is forgiven. */
    boolean forgives(Deviation deviation) {
        if (!tolerance.forgives(deviation)) {
            return false;
        }
        if (forgiven == null) {
            forgiven = EnumSet.of(deviation);
        } else {
            forgiven.add(deviation);
        }
        return true;
    }

    /** What was forgiven so far. */
    Set<Deviation> forgiven() {
        return forgiven == null ? Set.of() : Set.copyOf(forgiven);
    }
}
