package io.wattbus.availability.messaging;

import io.micrometer.tracing.Span;
import java.util.List;
import java.util.Optional;

/** The traces of a batch of records, in their order, for as long as the batch is dealt with. */
public final class ReceivedTraces implements AutoCloseable {

    private final List<ReceivedTrace> traces;

    ReceivedTraces(List<ReceivedTrace> traces) {
        this.traces = List.copyOf(traces);
    }

    /** How what follows from the record at {@code index} tells its trace. */
    public Optional<String> header(int index) {
        return traces.get(index).header();
    }

    @Override
    public void close() {
        traces.forEach(trace -> trace.span().ifPresent(Span::end));
    }
}
