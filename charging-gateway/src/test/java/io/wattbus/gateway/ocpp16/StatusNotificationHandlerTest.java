package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.station.ConnectorStatus;
import io.wattbus.gateway.station.ConnectorStatusReport;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusNotificationHandlerTest {

    @Test
    void passesOnTheStatusInWordsOfEveryVersion() {
        FakeCentralSystem central = new FakeCentralSystem();
        Optional<Instant> timestamp = Optional.of(Instant.parse("2026-05-01T09:59:59Z"));
        StatusNotificationRequest request = new StatusNotificationRequest(
                1,
                ChargePointErrorCode.EV_COMMUNICATION_ERROR,
                Optional.of("no answer"),
                ChargePointStatus.SUSPENDED_EVSE,
                timestamp,
                Optional.of("acme"),
                Optional.of("E42"));

        new StatusNotificationHandler(central)
                .handle(Fixtures.connected(Fixtures.station(1)), request, Instant.parse("2026-05-01T10:00:00Z"));

        assertThat(central.reports)
                .containsExactly(new ConnectorStatusReport(
                        1,
                        ConnectorStatus.SUSPENDED_EVSE,
                        "EVCommunicationError",
                        Optional.of("no answer"),
                        Optional.of("acme"),
                        Optional.of("E42"),
                        timestamp));
    }
}
