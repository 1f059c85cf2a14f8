package io.wattbus.availability.messaging;

import io.micrometer.tracing.Span;
import java.util.Optional;

/**
 * The trace of a record that is dealt with here.
 *
 * @param header how what follows from the record tells its trace
 */
record ReceivedTrace(Optional<String> header, Optional<Span> span) {}
