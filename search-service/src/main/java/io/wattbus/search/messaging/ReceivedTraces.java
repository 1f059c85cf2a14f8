package io.wattbus.search.messaging;

import io.micrometer.tracing.Span;
import java.util.List;

/**
 * A batch of records as it shows in their traces, for as long as it is dealt with.
 *
 * @param spans of those whose trace is sampled
 */
public record ReceivedTraces(List<Span> spans) implements AutoCloseable {

    public ReceivedTraces {
        spans = List.copyOf(spans);
    }

    @Override
    public void close() {
        spans.forEach(Span::end);
    }
}
