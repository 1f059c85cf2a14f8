package io.wattbus.platformtests.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks at something again and again; what it finds is as late as one look and the pause between two. */
final class Watch<T> implements AutoCloseable {

    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watch").factory());
    private final List<Waiter<T>> waiters = new CopyOnWriteArrayList<>();
    private final Supplier<T> look;

    /** Somebody who waits for a sight, and when it came by {@link System#nanoTime}. */
    private record Waiter<T>(Predicate<T> wanted, CompletableFuture<Long> seenAtNanos) {}

    Watch(Duration pause, Supplier<T> look) {
        this.look = look;
        var _ = looks.scheduleWithFixedDelay(this::lookOnce, 0, pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** When what is seen is {@code wanted} for the first time from now on. */
    CompletableFuture<Long> when(Predicate<T> wanted) {
        CompletableFuture<Long> seen = new CompletableFuture<>();
        waiters.add(new Waiter<>(wanted, seen));
        return seen;
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }

    private void lookOnce() {
        List<Waiter<T>> before = List.copyOf(waiters);
        if (before.isEmpty()) {
            return;
        }
        try {
            T sight = look.get();
            long now = System.nanoTime();
            before.stream()
                    .filter(waiter -> waiter.wanted().test(sight))
                    .forEach(waiter -> waiter.seenAtNanos().complete(now));
            waiters.removeIf(waiter -> waiter.seenAtNanos().isDone());
        } catch (RuntimeException e) {
            before.forEach(waiter -> waiter.seenAtNanos().completeExceptionally(e));
            waiters.removeAll(before);
        }
    }
}
