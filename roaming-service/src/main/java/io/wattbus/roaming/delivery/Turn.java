package io.wattbus.roaming.delivery;

import io.wattbus.roaming.messaging.EventMetrics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a partner is told in one go, several things at a time. It ends early when the partner fails, or is so slow that
 * what is left would be told as it no longer is; that is left for a later turn.
 */
final class Turn {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    private final UUID partnerId;
    private final EventMetrics metrics;
    private final Queue<Item> waiting;
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final AtomicInteger threads = new AtomicInteger();
    private final long lastStart = System.nanoTime() + LONGEST.toNanos();
    private volatile boolean over;

    Turn(UUID partnerId, Collection<Item> items, EventMetrics metrics) {
        this.partnerId = partnerId;
        this.metrics = metrics;
        this.waiting = new ConcurrentLinkedQueue<>(items);
    }

    /** A message, ready to go. */
    record Item(Delivery delivery, PartnerApi.Sending sending) {}

    /** How it went. */
    record Told(Delivery delivery, Telling telling) {}

    UUID partnerId() {
        return partnerId;
    }

    /** Runs on {@code executor} with at most {@code inFlight} messages at a time and says when it has ended. */
    void begin(Executor executor, int inFlight, Runnable whenEnded) {
        int count = Math.min(inFlight, waiting.size());
        threads.set(count);
        for (int i = 0; i < count; i++) {
            executor.execute(() -> {
                try {
                    work();
                } finally {
                    if (threads.decrementAndGet() == 0) {
                        whenEnded.run();
                    }
                }
            });
        }
    }

    /** How it went with what was sent; all of it once the turn has ended. */
    List<Told> told() {
        return List.copyOf(told);
    }

    /** That the partner failed, if it did. */
    Optional<Telling.Unreachable> failure() {
        return find(Telling.Unreachable.class);
    }

    /** That the partner said no to something, if it did. */
    Optional<Telling.Refused> refusal() {
        return find(Telling.Refused.class);
    }

    boolean hasSuccess() {
        return find(Telling.Accepted.class).isPresent();
    }

    private <T extends Telling> Optional<T> find(Class<T> type) {
        return told.stream()
                .map(Told::telling)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private void work() {
        try {
            for (Item item = next(); item != null; item = next()) {
                Telling telling = attempt(item);
                told.add(new Told(item.delivery(), telling));
                switch (telling) {
                    case Telling.Accepted _ ->
                        metrics.pushed(
                                item.delivery().kind().topic(), item.delivery().causedAt());
                    case Telling.Unreachable _ -> over = true;
                    case Telling.Refused _, Telling.NotReady _, Telling.Held _, Telling.Withheld _ -> {}
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            over = true;
        }
    }

    private @Nullable Item next() {
        return over || System.nanoTime() > lastStart ? null : waiting.poll();
    }

    /** A fault of ours in one object must not keep the partner from all others. */
    private Telling attempt(Item item) throws InterruptedException {
        try {
            return item.sending().send();
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("partner", partnerId)
                    .setCause(e)
                    .log("An object could not be made into a message");
            return new Telling.NotReady("internal-error");
        }
    }
}
