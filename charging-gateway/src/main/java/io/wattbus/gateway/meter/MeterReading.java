package io.wattbus.gateway.meter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The samples of one moment.
 *
 * @param sampledAt the station's time, empty if it gave none that could be read
 */
public record MeterReading(Optional<Instant> sampledAt, List<SampledValue> values) {

    public MeterReading {
        values = List.copyOf(values);
    }

    /** The same without the samples of {@code context}, an OCPP ReadingContext. */
    public MeterReading without(String context) {
        return new MeterReading(
                sampledAt,
                values.stream()
                        .filter(sample -> !context.equals(sample.context()))
                        .toList());
    }
}
