package io.wattbus.gateway.transaction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends transactions whose grace time is over, one in each SQL transaction. */
@Component
class GraceEnd {

    private final TransactionRepository transactions;
    private final SessionJournal journal;

    GraceEnd(TransactionRepository transactions, SessionJournal journal) {
        this.transactions = transactions;
        this.journal = journal;
    }

    /**
     * Ends the next whose time is over at {@code now} and whose station nobody else is busy with.
     *
     * @return false if there is none
     */
    @Transactional
    public boolean endNext(Instant now) {
        Optional<UUID> next = transactions.lockNextInGraceUntil(now);
        // Read again under the lock: what was found may have been ended or heard of meanwhile
        next.flatMap(transactions::find)
                .flatMap(transaction -> GraceRules.expired(transaction, now))
                .ifPresent(journal::record);
        return next.isPresent();
    }
}
