package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.station.BootOutcome;
import io.wattbus.gateway.station.BootReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BootNotificationHandlerTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private final FakeCentralSystem central = new FakeCentralSystem();
    private final BootNotificationHandler handler = new BootNotificationHandler(central);

    static Stream<Arguments> answersWhatWasDecided() {
        Duration minute = Duration.ofMinutes(1);
        return Stream.of(
                Arguments.of(new BootOutcome.Accepted(minute), RegistrationStatus.ACCEPTED),
                Arguments.of(new BootOutcome.Pending(minute), RegistrationStatus.PENDING),
                Arguments.of(new BootOutcome.Rejected(minute), RegistrationStatus.REJECTED));
    }

    @ParameterizedTest
    @MethodSource
    void answersWhatWasDecided(BootOutcome outcome, RegistrationStatus status) {
        central.boot = outcome;

        assertThat(boot(Optional.of("S-1"), Optional.empty())).isEqualTo(new BootNotificationResponse(status, NOW, 60));
    }

    @Test
    void passesOnWhatTheChargePointIs() {
        boot(Optional.of("S-1"), Optional.of("B-1"));

        assertThat(central.reports)
                .containsExactly(new BootReport("Acme", "One", Optional.of("S-1"), Optional.of("1.2.3")));
    }

    @Test
    void takesTheChargeBoxSerialNumberWhereThereIsNoOther() {
        boot(Optional.empty(), Optional.of("B-1"));

        assertThat(central.reports)
                .containsExactly(new BootReport("Acme", "One", Optional.of("B-1"), Optional.of("1.2.3")));
    }

    private BootNotificationResponse boot(Optional<String> chargePointSerial, Optional<String> chargeBoxSerial) {
        BootNotificationRequest request = new BootNotificationRequest(
                "Acme",
                "One",
                chargePointSerial,
                chargeBoxSerial,
                Optional.of("1.2.3"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return handler.handle(Fixtures.connected(Fixtures.station(1)), request, NOW);
    }
}
