package io.wattbus.search.messaging;

import io.micrometer.tracing.Span;
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
 * Traces that records come with (W3C Trace Context). A batch belongs to as many traces as it has records, so none is the
 * thread's; those that are sampled get a span each.
 */
@Component
public class Traces {

    private static final String HEADER = "traceparent";
    private static final String SAMPLED = "-01";
    private static final int TRACE_ID_FROM = 3;
    private static final int TRACE_ID_TO = 35;

    private final Propagator propagator;

    Traces(Propagator propagator) {
        this.propagator = propagator;
    }

    /** Goes on with the traces of {@code records}; to be closed when they are dealt with. */
    public ReceivedTraces receive(List<? extends ConsumerRecord<?, ?>> records) {
        return new ReceivedTraces(records.stream()
                .filter(record -> of(record).filter(it -> it.endsWith(SAMPLED)).isPresent())
                .map(this::span)
                .toList());
    }

    private Span span(ConsumerRecord<?, ?> record) {
        return propagator
                .extract(record.headers(), Traces::text)
                .kind(Span.Kind.CONSUMER)
                .name(record.topic() + " receive")
                .start();
    }

    /** The id of the trace of {@code record}, for logs; empty if it has none. */
    static String traceId(ConsumerRecord<?, ?> record) {
        return of(record)
                .filter(header -> header.length() >= TRACE_ID_TO)
                .map(header -> header.substring(TRACE_ID_FROM, TRACE_ID_TO))
                .orElse("");
    }

    private static Optional<String> of(ConsumerRecord<?, ?> record) {
        return Optional.ofNullable(text(record.headers(), HEADER));
    }

    private static @Nullable String text(Headers headers, String name) {
        @Nullable Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.US_ASCII);
    }
}
