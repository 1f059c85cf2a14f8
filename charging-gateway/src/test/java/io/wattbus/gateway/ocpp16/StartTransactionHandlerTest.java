package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.transaction.TransactionStart;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartTransactionHandlerTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final Optional<Instant> STARTED_AT = Optional.of(NOW.minusSeconds(2));

    private final FakeCentralSystem central = new FakeCentralSystem();
    private final StartTransactionHandler handler = new StartTransactionHandler(central);

    @Test
    void passesOnTheStart() {
        start("04A1B2C3");

        assertThat(central.reports)
                .containsExactly(new TransactionStart(2, "04A1B2C3", STARTED_AT, 1200, Optional.of(7), NOW));
    }

    @Test
    void answersTheTransactionId() {
        assertThat(start("04A1B2C3").transactionId()).isEqualTo(FakeCentralSystem.TRANSACTION_ID);
    }

    @Test
    void answersATransactionIdAlsoToATokenThatMayNotCharge() {
        StartTransactionResponse response = start("BLOCKED");

        assertThat(response.transactionId()).isEqualTo(FakeCentralSystem.TRANSACTION_ID);
        assertThat(response.idTagInfo().status()).isEqualTo(AuthorizationStatus.BLOCKED);
    }

    private StartTransactionResponse start(String idTag) {
        return handler.handle(
                Fixtures.connected(Fixtures.station(2)),
                new StartTransactionRequest(2, idTag, 1200, Optional.of(7), STARTED_AT),
                NOW);
    }
}
