package io.wattbus.gateway.transaction;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks for transactions whose grace time is over; every replica does, and each is ended by one of them. */
@Component
class GraceSweep {

    private static final Logger LOG = LoggerFactory.getLogger(GraceSweep.class);

    private final GraceEnd end;
    private final Clock clock;

    GraceSweep(GraceEnd end, Clock clock) {
        this.end = end;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${wattbus.transaction.sweep-interval}",
            fixedDelayString = "${wattbus.transaction.sweep-interval}")
    void sweep() {
        Instant now = clock.instant();
        try {
            boolean found = true;
            while (found) {
                found = end.endNext(now);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Transactions in their grace time were not looked for: {}", e.toString());
        }
    }
}
