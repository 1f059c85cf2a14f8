package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.meter.MeterReading;
import io.wattbus.gateway.transaction.MeterReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeterValuesHandlerTest {

    @Test
    void passesOnTheReadings() {
        FakeCentralSystem central = new FakeCentralSystem();
        Instant now = Instant.parse("2026-05-01T10:00:00Z");
        List<MeterReading> readings = List.of(new MeterReading(Optional.of(now), List.of()));

        new MeterValuesHandler(central)
                .handle(
                        Fixtures.connected(Fixtures.station(1)),
                        new MeterValuesRequest(1, Optional.of(4711), readings),
                        now);

        assertThat(central.reports).containsExactly(new MeterReport(1, Optional.of(4711), readings, now));
    }
}
