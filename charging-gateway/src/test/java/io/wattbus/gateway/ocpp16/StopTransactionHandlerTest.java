package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.meter.MeterReading;
import io.wattbus.gateway.transaction.StopReason;
import io.wattbus.gateway.transaction.TransactionStop;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StopTransactionHandlerTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final Optional<Instant> STOPPED_AT = Optional.of(NOW.minusSeconds(2));
    private static final List<MeterReading> DATA = List.of(new MeterReading(STOPPED_AT, List.of()));

    private final FakeCentralSystem central = new FakeCentralSystem();
    private final StopTransactionHandler handler = new StopTransactionHandler(central);

    @Test
    void passesOnTheStop() {
        stop(Optional.of("04A1B2C3"));

        assertThat(central.reports)
                .containsExactly(new TransactionStop(
                        4711, Optional.of("04A1B2C3"), STOPPED_AT, 9200, StopReason.EV_DISCONNECTED, DATA, NOW));
    }

    @Test
    void saysOfTheTokenThatStoppedItWhetherItMay() {
        assertThat(stop(Optional.of("BLOCKED")).idTagInfo())
                .contains(new IdTagInfo(AuthorizationStatus.BLOCKED, Optional.empty(), Optional.empty()));
    }

    @Test
    void saysNothingOfNoToken() {
        assertThat(stop(Optional.empty()).idTagInfo()).isEmpty();
    }

    private StopTransactionResponse stop(Optional<String> idTag) {
        return handler.handle(
                Fixtures.connected(Fixtures.station(1)),
                new StopTransactionRequest(idTag, 9200, STOPPED_AT, 4711, Reason.EV_DISCONNECTED, DATA),
                NOW);
    }
}
