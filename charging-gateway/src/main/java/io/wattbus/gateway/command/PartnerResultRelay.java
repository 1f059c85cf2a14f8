package io.wattbus.gateway.command;

import io.wattbus.gateway.replica.Notice;
import io.wattbus.gateway.replica.ReplicaNotices;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Has results of partners' commands told: when it hears that a command has ended, and now and then. */
@Component
class PartnerResultRelay {

    private static final Logger LOG = LoggerFactory.getLogger(PartnerResultRelay.class);

    private final PartnerResults results;
    private final CommandRepository rows;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Executor executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("command-result-", 0).factory());

    PartnerResultRelay(PartnerResults results, CommandRepository rows, ReplicaNotices notices) {
        this.results = results;
        this.rows = rows;
        notices.on(Notice.COMMAND_ENDED, command -> {
            if (asked.compareAndSet(false, true)) {
                executor.execute(this::publish);
            }
        });
    }

    @Scheduled(fixedDelayString = "${wattbus.command.look-interval:1s}")
    void publish() {
        asked.set(false);
        try {
            boolean more;
            do {
                more = results.publishEnded();
            } while (more);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Results of commands are told later: {}", e.toString());
        }
    }

    /** Records are kept for a day: what was taken before that does not come again. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void forget() {
        try {
            rows.forgetTaken(Duration.ofDays(2));
        } catch (DataAccessException e) {
            LOG.warn("Commands are forgotten later: {}", e.toString());
        }
    }
}
