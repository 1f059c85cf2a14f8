package io.wattbus.localplatform.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns SIGINT and SIGTERM into an orderly end: the JVM goes on until this is closed. */
final class Interruption implements AutoCloseable {

    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final PrintStream out;

    Interruption(PrintStream out) {
        this.out = out;
        Runtime.getRuntime().addShutdownHook(new Thread(this::hold, "interruption"));
    }

    boolean came() {
        return interrupted.getCount() == 0;
    }

    /** Waits for a signal, but no longer than {@code time}; says whether it came. */
    boolean within(Duration time) throws InterruptedException {
        return interrupted.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        ended.countDown();
    }

    private void hold() {
        if (ended.getCount() == 0) {
            return;
        }
        out.println();
        out.println("Stopping");
        interrupted.countDown();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
