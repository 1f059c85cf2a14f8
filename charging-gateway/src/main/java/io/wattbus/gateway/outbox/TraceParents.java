package io.wattbus.gateway.outbox;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The trace that the current thread works in, as records tell it (W3C Trace Context, version 00). */
@Component
class TraceParents {

    static final String HEADER = "traceparent";

    private final Tracer tracer;

    TraceParents(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The value of the header; empty outside any trace. */
    Optional<String> current() {
        @Nullable TraceContext context = tracer.currentTraceContext().context();
        return Optional.ofNullable(context)
                .filter(trace -> !trace.traceId().isEmpty())
                .map(TraceParents::of);
    }

    private static String of(TraceContext trace) {
        String flags = Boolean.TRUE.equals(trace.sampled()) ? "-01" : "-00";
        return "00-" + trace.traceId() + "-" + trace.spanId() + flags;
    }
}
