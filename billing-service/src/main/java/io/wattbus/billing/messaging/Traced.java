package io.wattbus.billing.messaging;

import java.util.Optional;
import java.util.function.Function;

/**
 * Something and the trace that led to it.
 *
 * @param traceParent as records tell it; empty if it is not known
 */
public record Traced<T>(T value, Optional<String> traceParent) {

    /** The same trace with something made of the value. */
    public <R> Traced<R> map(Function<T, R> mapping) {
        return new Traced<>(mapping.apply(value), traceParent);
    }
}
