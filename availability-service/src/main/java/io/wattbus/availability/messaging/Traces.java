package io.wattbus.availability.messaging;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.propagation.Propagator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Traces on their way through records (W3C Trace Context). A batch belongs to as many traces as it has records, so none is
 * the thread's: each record's goes on where the record has its effect. Only a sampled trace gets a span here; any other is
 * handed on as it came.
 */
@Component
public class Traces {

    /** The header of a record that says which trace it belongs to. */
    public static final String HEADER = "traceparent";

    private static final String SAMPLED = "-01";
    private static final int TRACE_ID_FROM = 3;
    private static final int TRACE_ID_TO = 35;

    private final Propagator propagator;

    Traces(Propagator propagator) {
        this.propagator = propagator;
    }

    /** Goes on with the traces of {@code records}; to be closed when they are dealt with. */
    public ReceivedTraces receive(List<? extends ConsumerRecord<?, ?>> records) {
        return new ReceivedTraces(records.stream().map(this::receive).toList());
    }

    private ReceivedTrace receive(ConsumerRecord<?, ?> record) {
        Optional<String> header = of(record);
        if (header.filter(it -> it.endsWith(SAMPLED)).isEmpty()) {
            return new ReceivedTrace(header, Optional.empty());
        }
        Span span = propagator
                .extract(record.headers(), Traces::text)
                .kind(Span.Kind.CONSUMER)
                .name(record.topic() + " receive")
                .start();
        return new ReceivedTrace(Optional.of(header(span.context())), Optional.of(span));
    }

    /** The trace of {@code record} as its header tells it. */
    static Optional<String> of(ConsumerRecord<?, ?> record) {
        return Optional.ofNullable(text(record.headers(), HEADER));
    }

    /** The trace id in a header, for logs. */
    static String traceId(String header) {
        return header.length() >= TRACE_ID_TO ? header.substring(TRACE_ID_FROM, TRACE_ID_TO) : header;
    }

    private static String header(TraceContext trace) {
        return "00-" + trace.traceId() + "-" + trace.spanId() + SAMPLED;
    }

    private static @Nullable String text(Headers headers, String name) {
        @Nullable Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.US_ASCII);
    }
}
