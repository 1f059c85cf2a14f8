package io.wattbus.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.connection.HandshakeOutcome.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandshakeGateTest {

    private final long now = System.nanoTime();

    @Test
    void turnsAwayAnAddressThatComesTooFast() {
        HandshakeGate gate = new HandshakeGate(limits(0, 2, 1, 0, 1), now);

        assertThat(gate.refusal("10.0.0.1", "/ocpp/A", now)).isEmpty();
        assertThat(gate.refusal("10.0.0.1", "/ocpp/B", now)).isEmpty();
        assertThat(gate.refusal("10.0.0.1", "/ocpp/C", now))
                .contains(new Refused(Refusal.ADDRESS_TOO_FAST, Duration.ofSeconds(1)));
        assertThat(gate.refusal("10.0.0.2", "/ocpp/C", now)).isEmpty();
    }

    @Test
    void turnsAwayAStationThatComesTooFast() {
        HandshakeGate gate = new HandshakeGate(limits(0, 1, 0, 1, 1), now);

        assertThat(gate.refusal("10.0.0.1", "/ocpp/A", now)).isEmpty();
        assertThat(gate.refusal("10.0.0.1", "/ocpp/A", now))
                .map(Refused::refusal)
                .contains(Refusal.STATION_TOO_FAST);
        assertThat(gate.refusal("10.0.0.1", "/ocpp/B", now)).isEmpty();
    }

    @Test
    void whoUsesTheNameOfAStationDoesNotKeepItOutside() {
        HandshakeGate gate = new HandshakeGate(limits(0, 1, 0, 1, 1), now);

        assertThat(gate.refusal("10.0.0.9", "/ocpp/A", now)).isEmpty();
        assertThat(gate.refusal("10.0.0.9", "/ocpp/A", now)).isPresent();
        assertThat(gate.refusal("10.0.0.1", "/ocpp/A", now)).isEmpty();
    }

    @Test
    void tellsAStormToComeBackOneAfterTheOther() {
        HandshakeGate gate = new HandshakeGate(limits(10, 10, 0, 0, 1), now);
        List<Duration> waits = new ArrayList<>();

        for (int i = 0; i < 1000; i++) {
            gate.refusal("10.0.0.1", "/ocpp/" + i, now)
                    .flatMap(Refused::retryAfter)
                    .ifPresent(waits::add);
        }

        assertThat(waits).hasSize(990).isSorted();
        assertThat(waits.getFirst()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(waits.get(100)).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(11));
        assertThat(waits.getLast()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void letsThemInWhenTheyComeBack() {
        HandshakeGate gate = new HandshakeGate(limits(10, 10, 0, 0, 1), now);
        for (int i = 0; i < 10; i++) {
            assertThat(gate.refusal("10.0.0.1", "/ocpp/" + i, now)).isEmpty();
        }
        Optional<Refused> refused = gate.refusal("10.0.0.1", "/ocpp/A", now);

        long later = now + refused.flatMap(Refused::retryAfter).orElseThrow().toNanos();
        assertThat(gate.refusal("10.0.0.1", "/ocpp/A", later)).isEmpty();
    }

    private static LimitProperties limits(int all, int burst, int address, int station, int stationBurst) {
        return new LimitProperties(
                all, burst, address, station, stationBurst, Duration.ofSeconds(60), 8, Duration.ofSeconds(5), 0, 1, 0);
    }
}
