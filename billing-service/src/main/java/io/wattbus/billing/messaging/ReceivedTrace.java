package io.wattbus.billing.messaging;

import io.micrometer.tracing.Span;
import java.util.Optional;

/**
 * The trace of a record that is dealt with here.
 *
 * @param header how what follows from the record tells its trace
 */
public record ReceivedTrace(Optional<String> header, Optional<Span> span) implements AutoCloseable {

    @Override
    public void close() {
        span.ifPresent(Span::end);
    }
}
