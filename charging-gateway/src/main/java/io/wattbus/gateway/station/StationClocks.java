package io.wattbus.gateway.station;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How far the clocks of stations are from ours. */
@Component
public class StationClocks {

    private static final double[] BUCKETS = {1, 5, 30, 120, 300, 3_600, 86_400};

    private final HeardStations heard;
    private final DistributionSummary ahead;
    private final DistributionSummary behind;

    StationClocks(HeardStations heard, MeterRegistry registry) {
        this.heard = heard;
        this.ahead = summary(registry, "ahead");
        this.behind = summary(registry, "behind");
    }

    private static DistributionSummary summary(MeterRegistry registry, String side) {
        return DistributionSummary.builder("wattbus.ocpp.clock.skew")
                .description("What stations take the time to be less what it is, to either side")
                .baseUnit("seconds")
                .tag("station", side)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    /** A message that came at {@code receivedAt} says of itself that it is of {@code stationTime}. */
    public void read(ConnectedStation station, Instant stationTime, Instant receivedAt) {
        Duration skew = Duration.between(receivedAt, stationTime);
        (skew.isNegative() ? behind : ahead).record(skew.abs().toMillis() / 1000.0);
        heard.clockRead(station, skew);
    }
}
