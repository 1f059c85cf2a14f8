package io.wattbus.roaming.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Gives partners their turns. One thread does all that needs the database, for all partners at once: it writes down how
 * turns went and hands out what is due. The turns themselves are threads of their own and hold no connection, so that no
 * partner waits for another.
 */
@Component
class Dispatcher implements SmartLifecycle {

    /** Stops after the listeners, whose last events are still to be told. */
    private static final int PHASE = 0;

    /** What comes within this time is dealt with together. */
    private static final Duration GATHERING = Duration.ofMillis(20);

    private static final Duration LAST_WORDS = Duration.ofSeconds(12);
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Handout handout;
    private final Outcomes outcomes;
    private final Leases leases;
    private final DeliverySettings settings;

    private final Semaphore news = new Semaphore(0);
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final Queue<Turn> ended = new ConcurrentLinkedQueue<>();

    private volatile boolean running;
    private @Nullable Thread thread;

    Dispatcher(Handout handout, Outcomes outcomes, Leases leases, DeliverySettings settings) {
        this.handout = handout;
        this.outcomes = outcomes;
        this.leases = leases;
        this.settings = settings;
    }

    @TransactionalEventListener
    void onQueued(DeliveriesQueued queued) {
        news.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("deliveries").start(this::work);
    }

    /** Lets every turn end what it is telling. */
    @Override
    public void stop() {
        running = false;
        news.release();
        Thread stopping = thread;
        try {
            if (stopping != null) {
                stopping.join();
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

    private void work() {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        while (running) {
            round(threads);
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
                threads.awaitTermination(GATHERING.toMillis(), TimeUnit.MILLISECONDS);
            }
            end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        busy.clear();
        ended.clear();
    }

    /** Waits for news, or until it is time to look what is due again, or what another replica has queued or left behind. */
    private void round(ExecutorService threads) {
        try {
            if (news.tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS)) {
                Thread.sleep(GATHERING);
                news.drainPermits();
            }
            write();
            for (Turn turn : handout.next(Set.copyOf(busy))) {
                busy.add(turn.partnerId());
                turn.begin(threads, settings.inFlight(), () -> {
                    ended.add(turn);
                    news.release();
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        } catch (RuntimeException e) {
            LOG.warn("Partners could not be served; tried again", e);
            pause();
        }
    }

    /** What could not be written down comes again. */
    private void write() {
        List<Turn> turns = new ArrayList<>(ended);
        if (!turns.isEmpty()) {
            outcomes.write(turns);
            ended.removeAll(turns);
            turns.forEach(turn -> busy.remove(turn.partnerId()));
        }
    }

    private void end() {
        try {
            write();
            leases.release();
        } catch (RuntimeException e) {
            LOG.warn("What partners were told last could not be written down; they are told again", e);
        }
    }

    private void pause() {
        try {
            Thread.sleep(settings.pollInterval());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
