package io.wattbus.localplatform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of ours. Whatever is done to it is done to all that it started, too. */
public final class ManagedProcess {

    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);

    private final ProcessSpec spec;
    private final Process process;
    private final ProcessRecord record;
    private final PlatformDirectory directory;

    ManagedProcess(ProcessSpec spec, Process process, ProcessRecord record, PlatformDirectory directory) {
        this.spec = spec;
        this.process = process;
        this.record = record;
        this.directory = directory;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits until {@code probe} says yes.
     *
     * @throws StartFailure when the process ends before that, or {@code patience} does; the process is ended then
     */
    public void awaitReady(Probe probe, Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        while (!probe.saysYes()) {
            if (endedWithin(POLL)) {
                record.deleteFrom(directory.run());
                throw new StartFailure("%s ended at its start: %s".formatted(spec.name(), lastWords()));
            }
            if (Instant.now().isAfter(deadline)) {
                kill();
                throw new StartFailure(
                        "%s was not ready after %d s: %s".formatted(spec.name(), patience.toSeconds(), lastWords()));
            }
        }
    }

    /** Asks the process to end, and ends it by force when it takes longer than 30 s. */
    public void stop() {
        tree().end(spec.stopSignal(), GRACE);
        record.deleteFrom(directory.run());
    }

    /** Ends the process at once, as {@code kill -9} does. */
    public void kill() {
        tree().kill();
        record.deleteFrom(directory.run());
    }

    /** Freezes the process: its sockets stay open and nothing answers. */
    public void pause() {
        tree().send(Signal.STOP);
    }

    /** Lets a paused process go on. */
    public void resume() {
        tree().send(Signal.CONT);
    }

    Tier tier() {
        return spec.tier();
    }

    void awaitSuccess() {
        int exit = process.onExit().join().exitValue();
        record.deleteFrom(directory.run());
        if (exit != 0) {
            throw new StartFailure("%s failed: %s".formatted(spec.name(), lastWords()));
        }
    }

    private ProcessTree tree() {
        return ProcessTree.of(process.toHandle());
    }

    private boolean endedWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while " + spec.name() + " was starting", e);
        }
    }

    private String lastWords() {
        Path log = directory.log(spec.name());
        try {
            List<String> lines = Files.readAllLines(log).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            return "%s (see %s)".formatted(lines.isEmpty() ? "it said nothing" : lines.getLast(), log);
        } catch (IOException e) {
            return "see " + log;
        }
    }
}
