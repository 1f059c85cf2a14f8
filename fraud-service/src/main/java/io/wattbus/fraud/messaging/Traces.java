package io.wattbus.fraud.messaging;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Traces on their way through the stream (W3C Trace Context). Only a sampled trace gets a span here; any other is handed on
 * as it came.
 */
@Component
public class Traces {

    private static final String HEADER = "traceparent";
    private static final String SAMPLED = "-01";
    private static final int TRACE_ID_FROM = 3;
    private static final int TRACE_ID_TO = 35;

    private final Tracer tracer;
    private final Propagator propagator;

    Traces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Headers of a record that belongs to the current thread's trace; none outside any. */
    public Headers current() {
        @Nullable TraceContext context = tracer.currentTraceContext().context();
        return headers(Optional.ofNullable(context)
                .filter(trace -> !trace.traceId().isEmpty())
                .map(Traces::header));
    }

    /** Goes on with the trace of a record of {@code topic} that has {@code headers}; to be closed when it is dealt with. */
    public ReceivedTrace receive(String topic, Headers headers) {
        Optional<String> header = Optional.ofNullable(text(headers, HEADER));
        if (header.filter(it -> it.endsWith(SAMPLED)).isEmpty()) {
            return new ReceivedTrace(headers(header), Optional.empty());
        }
        Span span = propagator
                .extract(headers, Traces::text)
                .kind(Span.Kind.CONSUMER)
                .name(topic + " receive")
                .start();
        return new ReceivedTrace(headers(Optional.of(header(span.context()))), Optional.of(span));
    }

    /** The id of the trace that a record with {@code headers} belongs to, for logs; empty if there is none. */
    static String traceId(Headers headers) {
        @Nullable String header = text(headers, HEADER);
        return header == null || header.length() < TRACE_ID_TO ? "" : header.substring(TRACE_ID_FROM, TRACE_ID_TO);
    }

    private static Headers headers(Optional<String> trace) {
        RecordHeaders headers = new RecordHeaders();
        trace.ifPresent(header -> headers.add(HEADER, header.getBytes(StandardCharsets.US_ASCII)));
        return headers;
    }

    private static String header(TraceContext trace) {
        String flags = Boolean.TRUE.equals(trace.sampled()) ? SAMPLED : "-00";
        return "00-" + trace.traceId() + "-" + trace.spanId() + flags;
    }

    private static @Nullable String text(Headers headers, String name) {
        @Nullable Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.US_ASCII);
    }
}
