package io.wattbus.gateway.transaction;

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
}
