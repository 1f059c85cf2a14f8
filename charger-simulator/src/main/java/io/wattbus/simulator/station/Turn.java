package io.wattbus.simulator.station;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * What belongs to one station happens one thing at a time: calls of its user, messages from the line and its timers
 * all take their turn here. Nothing inside a turn waits for anything.
 */
final class Turn {

    private final StationRuntime runtime;

    Turn(StationRuntime runtime) {
        this.runtime = runtime;
    }

    synchronized void run(Runnable step) {
        step.run();
    }

    synchronized <T> T get(Supplier<T> step) {
        return step.get();
    }

    /** Runs {@code step} in its turn after {@code delay}. */
    Timer after(Duration delay, Runnable step) {
        return runtime.after(delay, () -> run(step));
    }

    /** Completes {@code future} outside the turn, so that what hangs on it may do as it likes. */
    <T> void complete(CompletableFuture<T> future, T value) {
        future.completeAsync(() -> value, runtime.executor());
    }

    <T> void fail(CompletableFuture<T> future, Throwable failure) {
        runtime.executor().execute(() -> future.completeExceptionally(failure));
    }
}
