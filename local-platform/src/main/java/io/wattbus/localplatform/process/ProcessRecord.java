package io.wattbus.localplatform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is kept on disk of a running process, so that another run can end it: its id, and its start time, because ids are
 * given out again.
 *
 * @param stopSignal what asks the process to end in order
 */
public record ProcessRecord(String name, long pid, Instant startedAt, Signal stopSignal) {

    private static final String SUFFIX = ".pid";
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    /** Every record in {@code directory}. */
    public static List<ProcessRecord> all(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recorded process, if it is still the one that was recorded. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
    }

    void writeTo(Path directory) {
        try {
            Files.writeString(file(directory), "%d %d %s%n".formatted(pid, startedAt.toEpochMilli(), stopSignal));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void deleteFrom(Path directory) {
        try {
            Files.deleteIfExists(file(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean startedThen(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(CLOCK_TOLERANCE) < 0)
                .orElse(false);
    }

    private Path file(Path directory) {
        return directory.resolve(name + SUFFIX);
    }

    /** A file that was cut off by a crash is no record. */
    private static Optional<ProcessRecord> read(Path file) {
        try {
            String[] parts = Files.readString(file).strip().split(" ", -1);
            String name = file.getFileName().toString().replace(SUFFIX, "");
            return parts.length == 3
                    ? Optional.of(new ProcessRecord(
                            name,
                            Long.parseLong(parts[0]),
                            Instant.ofEpochMilli(Long.parseLong(parts[1])),
                            Signal.valueOf(parts[2])))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
