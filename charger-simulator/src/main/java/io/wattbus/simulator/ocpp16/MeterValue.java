package io.wattbus.simulator.ocpp16;

import java.time.Instant;
import java.util.List;

/** What a meter showed at one moment. */
public record MeterValue(Instant timestamp, List<SampledValue> sampledValue) {
    public MeterValue {
        sampledValue = List.copyOf(sampledValue);
    }
}
