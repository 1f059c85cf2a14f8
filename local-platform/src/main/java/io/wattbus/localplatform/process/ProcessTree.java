package io.wattbus.localplatform.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process and all that it started: PostgreSQL, for one, is many. */
record ProcessTree(ProcessHandle root, List<ProcessHandle> members) {

    private static final Duration BURIAL = Duration.ofSeconds(10);

    static ProcessTree of(ProcessHandle root) {
        return new ProcessTree(
                root, Stream.concat(Stream.of(root), root.descendants()).toList());
    }

    void send(Signal signal) {
        signal.send(members);
    }

    /** Asks the root to end, and ends by force what is left after {@code grace}. Returns when nothing is left. */
    void end(Signal stopSignal, Duration grace) {
        Signal.CONT.send(members);
        stopSignal.send(List.of(root));
        if (!endedWithin(grace)) {
            kill();
        }
    }

    /** Ends everything at once. Returns when nothing is left, or only what the system is slow to bury. */
    void kill() {
        Signal.KILL.send(members);
        var _ = endedWithin(BURIAL);
    }

    private boolean endedWithin(Duration grace) {
        try {
            allEnded().get(grace.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot watch process " + root.pid(), e);
        }
    }

    private CompletableFuture<Void> allEnded() {
        return CompletableFuture.allOf(
                members.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new));
    }
}
