package io.wattbus.roaming.publishing;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The thread that sends what waits: at once when woken, and now and then in case another replica died over its own. */
@Component
class PublicationRelay implements SmartLifecycle {

    /** Stops after the listeners, whose last records are still to be sent. */
    private static final int PHASE = 0;

    private static final Duration LAST_ROUND = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(PublicationRelay.class);

    private final PublicationRound round;
    private final PublishingSettings settings;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread();

    PublicationRelay(PublicationRound round, PublishingSettings settings) {
        this.round = round;
        this.settings = settings;
    }

    /** There is something to send. */
    void wake() {
        work.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("publication-relay").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            if (!thread.join(LAST_ROUND)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
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

    private void run() {
        try {
            while (running) {
                await(empty() ? settings.pollInterval() : settings.retryDelay());
            }
            empty();
        } catch (InterruptedException e) {
            LOG.info("The relay was interrupted; what is left is sent by the next start");
        }
    }

    /** Sends until nothing is left; false if that failed, in which case it stays stored and is sent later. */
    private boolean empty() {
        try {
            int sent;
            do {
                sent = round.send();
            } while (sent > 0);
            return true;
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).log("Records could not be published; they are kept and tried again");
            return false;
        }
    }

    private void await(Duration atMost) throws InterruptedException {
        work.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        work.drainPermits();
    }
}
