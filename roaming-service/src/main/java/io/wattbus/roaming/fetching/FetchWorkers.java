package io.wattbus.roaming.fetching;

import java.util.Set;
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

/** A thread for each list that is being read, so that no partner waits for another; a few lists at a time. */
@Component
class FetchWorkers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FetchWorkers.class);

    private final Fetches fetches;
    private final Semaphore places;
    private final Set<FetchRepository.Due> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    FetchWorkers(Fetches fetches, FetchSettings settings) {
        this.fetches = fetches;
        this.places = new Semaphore(settings.parallel());
    }

    /** Begins with what is due, as far as there are places; the rest has its turn later. */
    @Scheduled(fixedDelayString = "${wattbus.fetch.poll-interval}")
    void look() {
        try {
            for (FetchRepository.Due due : fetches.due()) {
                if (!busy.contains(due) && places.tryAcquire()) {
                    busy.add(due);
                    threads.execute(() -> run(due));
                }
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The database is away; partners' lists are read later", e);
        }
    }

    private void run(FetchRepository.Due due) {
        try {
            fetches.fetch(due);
        } catch (InterruptedException e) {
            LOG.atInfo().addKeyValue("partner", due.partner()).log("Interrupted; the list is read later");
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("partner", due.partner())
                    .addKeyValue("module", due.module())
                    .setCause(e)
                    .log("A partner's list could not be taken over; tried again");
        } finally {
            busy.remove(due);
            places.release();
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
