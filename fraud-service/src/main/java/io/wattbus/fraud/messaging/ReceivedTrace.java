package io.wattbus.fraud.messaging;

import io.micrometer.tracing.Span;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;

/**
 * The trace of a record that is dealt with here.
 *
 * @param headers of what follows from the record
 */
public record ReceivedTrace(Headers headers, Optional<Span> span) implements AutoCloseable {

    @Override
    public void close() {
        span.ifPresent(Span::end);
    }
}
