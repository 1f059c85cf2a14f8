package io.wattbus.simulator.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Turns SIGINT and SIGTERM into an orderly end: the process goes on until this is closed, or for {@link #LONGEST}. */
final class Interruption implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::hold, "interruption");

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Waits for a signal, or until {@code duration} is over if there is one. */
    void await(@Nullable Duration duration) throws InterruptedException {
        if (duration == null) {
            interrupted.await();
        } else {
            var _ = interrupted.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    boolean happened() {
        return interrupted.getCount() == 0;
    }

    @Override
    public void close() {
        ended.countDown();
    }

    private void hold() {
        interrupted.countDown();
        try {
            var _ = ended.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
