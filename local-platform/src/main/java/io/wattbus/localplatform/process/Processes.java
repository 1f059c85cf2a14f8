package io.wattbus.localplatform.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** All processes of one platform. Each has a log and a record on disk; closing ends them, traffic first, parts last. */
public final class Processes implements AutoCloseable {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final PlatformDirectory directory;
    private final Map<String, ManagedProcess> running = new ConcurrentHashMap<>();
    private boolean closed;

    public Processes(PlatformDirectory directory) {
        this.directory = directory;
    }

    public PlatformDirectory directory() {
        return directory;
    }

    /**
     * Starts {@code spec}; what it prints is added to its log.
     *
     * @throws StartFailure when the program cannot be run, or this is closed
     */
    public synchronized ManagedProcess start(ProcessSpec spec) {
        if (closed) {
            throw new StartFailure("The platform is being stopped");
        }
        Process process = launch(spec);
        ProcessRecord record = new ProcessRecord(
                spec.name(), process.pid(), process.info().startInstant().orElseGet(Instant::now), spec.stopSignal());
        record.writeTo(directory.run());
        ManagedProcess managed = new ManagedProcess(spec, process, record, directory);
        running.put(spec.name(), managed);
        return managed;
    }

    /**
     * Runs {@code spec} to its end.
     *
     * @throws StartFailure when it fails
     */
    public void run(ProcessSpec spec) {
        start(spec).awaitSuccess();
        running.remove(spec.name());
    }

    /** The names of those that have ended. */
    public List<String> dead() {
        return running.entrySet().stream()
                .filter(entry -> !entry.getValue().isAlive())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Ends everything that still runs, a tier at a time. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        for (Tier tier : Tier.values()) {
            CompletableFuture.allOf(running.values().stream()
                            .filter(process -> process.tier() == tier)
                            .map(process -> CompletableFuture.runAsync(process::stop, Thread::startVirtualThread))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        }
    }

    private Process launch(ProcessSpec spec) {
        ProcessBuilder builder = new ProcessBuilder(inOwnSession(spec.command()))
                .directory(spec.workingDirectory().toFile())
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.appendTo(directory.log(spec.name()).toFile()));
        builder.environment().putAll(spec.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new StartFailure("Cannot start %s: %s".formatted(spec.name(), e.getMessage()), e);
        }
    }

    /** A session of its own: Ctrl-C in the terminal reaches us alone, and we end the rest in order. */
    private static List<String> inOwnSession(List<String> command) {
        List<String> whole = new ArrayList<>(command);
        if (Files.isExecutable(SETSID)) {
            whole.addFirst(SETSID.toString());
        }
        return whole;
    }
}
