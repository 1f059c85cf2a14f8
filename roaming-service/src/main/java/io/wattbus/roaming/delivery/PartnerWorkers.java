package io.wattbus.roaming.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/** A thread for each partner that is to be told something, so that no partner waits for another. */
@Component
class PartnerWorkers implements SmartLifecycle {

    /** Stops after the listeners, whose last events are still to be told. */
    private static final int PHASE = 0;

    private static final Duration LAST_WORDS = Duration.ofSeconds(12);
    private static final Logger LOG = LoggerFactory.getLogger(PartnerWorkers.class);

    private final PartnerWorker worker;
    private final Leases leases;

    /** Partners with a thread, and whether there was news for them meanwhile. */
    private final Map<UUID, Boolean> busy = new ConcurrentHashMap<>();

    private volatile boolean running;
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    PartnerWorkers(PartnerWorker worker, Leases leases) {
        this.worker = worker;
        this.leases = leases;
    }

    @TransactionalEventListener
    void onQueued(DeliveriesQueued queued) {
        serve(queued.partners());
    }

    /** Finds what is due again after a pause, and what a replica that died has left behind. */
    @Scheduled(fixedDelayString = "${wattbus.delivery.poll-interval}")
    void look() {
        if (!running) {
            return;
        }
        try {
            serve(leases.due());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The database is away; partners are told later", e);
        }
    }

    @Override
    public void start() {
        busy.clear();
        threads = Executors.newVirtualThreadPerTaskExecutor();
        running = true;
    }

    /** Lets every worker end what it is telling. */
    @Override
    public void stop() {
        running = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void serve(List<UUID> partners) {
        if (running) {
            partners.forEach(partner -> busy.compute(partner, (id, news) -> {
                if (news == null) {
                    threads.execute(() -> run(id));
                }
                return news != null;
            }));
        }
    }

    private void run(UUID partner) {
        try {
            do {
                tellAll(partner);
            } while (running && hasNews(partner));
        } catch (InterruptedException e) {
            busy.remove(partner);
            LOG.atInfo().addKeyValue("partner", partner).log("Interrupted; the partner is told later");
        } catch (RuntimeException e) {
            busy.remove(partner);
            LOG.atWarn().addKeyValue("partner", partner).setCause(e).log("A partner could not be served; tried again");
        }
    }

    private void tellAll(UUID partner) throws InterruptedException {
        boolean more = true;
        while (running && more) {
            more = worker.tellNext(partner);
        }
        worker.release(partner);
    }

    /** Takes notice of the news; without any the thread is done, in one step, so that no news is lost. */
    private boolean hasNews(UUID partner) {
        return busy.computeIfPresent(partner, (id, news) -> news ? Boolean.FALSE : null) != null;
    }
}
