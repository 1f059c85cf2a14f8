package io.wattbus.billing.rerating;

import io.wattbus.billing.messaging.Outage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The threads that re-rate: at once when asked to, and now and then in case a process died over what it did. */
@Component
class ReRatingWorkers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ReRatingWorkers.class);

    private final ReRatings reRatings;
    private final Semaphore idle;
    private final ExecutorService threads;
    private volatile boolean stopped;

    ReRatingWorkers(ReRatings reRatings, ReRatingSettings settings) {
        this.reRatings = reRatings;
        this.idle = new Semaphore(settings.workers());
        this.threads = Executors.newFixedThreadPool(
                settings.workers(), Thread.ofPlatform().name("re-rating-", 0).factory());
    }

    @TransactionalEventListener
    void onBegun(ReRatingBegun event) {
        wake();
    }

    @Scheduled(fixedDelayString = "${wattbus.re-rating.interval}")
    void wake() {
        while (!stopped && idle.tryAcquire()) {
            threads.execute(this::work);
        }
    }

    /** What is left over is done by the next one who looks. */
    @Override
    public void destroy() {
        stopped = true;
        threads.close();
    }

    private void work() {
        try {
            boolean more;
            do {
                more = !stopped && reRatings.doPage();
            } while (more);
        } catch (RuntimeException e) {
            LOG.atLevel(Outage.causedBy(e) ? Level.WARN : Level.ERROR)
                    .setCause(e)
                    .log("A re-rating stopped where it was; it is gone on with later");
        } finally {
            idle.release();
        }
    }
}
