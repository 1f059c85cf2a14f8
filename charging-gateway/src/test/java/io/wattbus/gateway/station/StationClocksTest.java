package io.wattbus.gateway.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wattbus.gateway.Fixtures;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StationClocksTest {

    private static final Instant NOW = Fixtures.CONNECTED_AT;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HeardStations heard = new HeardStations(new StationProperties(
            Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofSeconds(10)));
    private final StationClocks clocks = new StationClocks(heard, meters);
    private final ConnectedStation station = Fixtures.connected(Fixtures.station(1));

    @Test
    void measuresToEitherSideAndRemembersTheLast() {
        heard.connected(station);
        heard.heard(station, NOW.plusSeconds(1));

        clocks.read(station, NOW.plusMillis(1_500), NOW);
        clocks.read(station, NOW.minusSeconds(7_200), NOW);

        assertThat(skew("ahead").totalAmount()).isEqualTo(1.5);
        assertThat(skew("behind").max()).isEqualTo(7_200);
        assertThat(heard.since(NOW).getFirst().clockSkew()).contains(Duration.ofHours(-2));
    }

    private DistributionSummary skew(String side) {
        return meters.get("wattbus.ocpp.clock.skew").tag("station", side).summary();
    }
}
