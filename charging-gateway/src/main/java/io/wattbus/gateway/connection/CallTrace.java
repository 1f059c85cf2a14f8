package io.wattbus.gateway.connection;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;

/** The trace that begins with one call of a station and goes on in all that the call leads to. */
final class CallTrace implements AutoCloseable {

    private final Span span;
    private final Tracer.SpanInScope scope;

    private CallTrace(Span span, Tracer.SpanInScope scope) {
        this.span = span;
        this.scope = scope;
    }

    /** Begins it in the current thread. */
    static CallTrace begin(Tracer tracer, String action, String stationId) {
        Span span = tracer.spanBuilder()
                .setNoParent()
                .kind(Span.Kind.SERVER)
                .name("ocpp " + action)
                .tag("stationId", stationId)
                .start();
        return new CallTrace(span, tracer.withSpan(span));
    }

    @Override
    public void close() {
        scope.close();
        span.end();
    }
}
