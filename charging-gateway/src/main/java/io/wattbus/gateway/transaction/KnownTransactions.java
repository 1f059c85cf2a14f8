package io.wattbus.gateway.transaction;

import io.wattbus.gateway.registry.StationId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The transactions as other features may know them. */
@Component
public class KnownTransactions {

    private final TransactionRepository transactions;

    KnownTransactions(TransactionRepository transactions) {
        this.transactions = transactions;
    }

    /** The transaction of {@code sessionId} as it is now, if there is one. */
    public Optional<KnownTransaction> find(UUID sessionId) {
        return transactions.find(sessionId).map(KnownTransaction::of);
    }

    /** The transaction that goes on at a connector, as OCPP 1.6 counts. */
    public Optional<RunningTransaction> running(StationId station, int connectorNumber) {
        return transactions.open(station, connectorNumber).stream()
                .findFirst()
                .map(open -> new RunningTransaction(open.sessionId(), open.startedAt()));
    }
}
