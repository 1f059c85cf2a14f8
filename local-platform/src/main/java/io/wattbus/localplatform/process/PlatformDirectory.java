package io.wattbus.localplatform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a platform keeps what it has: {@code data}, {@code logs}, {@code keys}, and {@code run} with the records of its
 * processes.
 */
public record PlatformDirectory(Path root) {

    public PlatformDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** The data of {@code part}; the directory exists. */
    public Path data(String part) {
        return existing(root.resolve("data").resolve(part));
    }

    /** All data. */
    public Path data() {
        return root.resolve("data");
    }

    /** Programs unpacked from their artifacts; kept when data is forgotten. */
    public Path programs(String part) {
        return existing(root.resolve("programs").resolve(part));
    }

    public Path log(String process) {
        return existing(root.resolve("logs")).resolve(process + ".log");
    }

    public Path keys() {
        return existing(root.resolve("keys"));
    }

    public Path run() {
        return existing(root.resolve("run"));
    }

    private static Path existing(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
