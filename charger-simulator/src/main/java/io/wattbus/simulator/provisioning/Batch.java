package io.wattbus.simulator.provisioning;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Works through lists, several things at a time, and counts what is done. */
final class Batch {

    private final Semaphore places;
    private final int total;
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();

    Batch(int concurrent, int total, Progress progress) {
        this.places = new Semaphore(concurrent);
        this.total = total;
        this.progress = progress;
    }

    /** Does all of {@code things}, then fails if any of them did. */
    <T> void run(List<T> things, Consumer<T> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> all = new ArrayList<>(things.size());
            for (T thing : things) {
                places.acquireUninterruptibly();
                all.add(CompletableFuture.runAsync(() -> one(thing, work), threads));
            }
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private <T> void one(T thing, Consumer<T> work) {
        try {
            work.accept(thing);
            progress.done(done.incrementAndGet(), total);
        } finally {
            places.release();
        }
    }
}
