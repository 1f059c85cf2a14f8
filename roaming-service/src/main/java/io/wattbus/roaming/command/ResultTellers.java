package io.wattbus.roaming.command;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/** A thread for each result that is being told, a few for each partner, so that no partner waits for another. */
@Component
class ResultTellers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ResultTellers.class);

    private final CommandRepository repository;
    private final ResultTeller teller;
    private final CommandSettings settings;
    private final Clock clock;
    private final Map<UUID, Semaphore> places = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ResultTellers(CommandRepository repository, ResultTeller teller, CommandSettings settings, Clock clock) {
        this.repository = repository;
        this.teller = teller;
        this.settings = settings;
        this.clock = clock;
    }

    @TransactionalEventListener
    void onEnded(Commands.CommandEnded ended) {
        threads.execute(this::look);
    }

    /** Finds what is due: what has timed out, what is tried again, and what a replica that died has left behind. */
    @Scheduled(fixedDelayString = "${wattbus.command.poll-interval}")
    void look() {
        Instant now = clock.instant();
        try {
            repository.endOverdue(now);
            repository.claim(now, now.plus(settings.lease())).forEach(this::begin);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The database is away; results of commands are told later", e);
        }
    }

    @Scheduled(fixedDelayString = "PT10M")
    void forget() {
        repository.forget(clock.instant(), settings.retention());
    }

    private void begin(EndedCommand command) {
        Semaphore place = places.computeIfAbsent(command.partnerId(), id -> new Semaphore(settings.perPartner()));
        if (place.tryAcquire()) {
            threads.execute(() -> run(command, place));
        } else {
            teller.later(command);
        }
    }

    private void run(EndedCommand command, Semaphore place) {
        try {
            teller.tell(command);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("partner", command.partnerId())
                    .setCause(e)
                    .log("The result of a command could not be told; tried again");
        } finally {
            place.release();
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
