package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Fixtures;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HeartbeatHandlerTest {

    @Test
    void tellsTheTime() {
        Instant now = Instant.parse("2026-05-01T10:00:00Z");

        HeartbeatResponse response =
                new HeartbeatHandler().handle(Fixtures.connected(Fixtures.station(1)), new HeartbeatRequest(), now);

        assertThat(response.currentTime()).isEqualTo(now);
    }
}
