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

    /** Deletes all data; programs, keys and logs stay. */
    public void forgetData() {
        FileTree.delete(root.resolve("data"));
    }

    /**
     * Makes sure that there is room for what the platform will write.
     *
     * @throws StartFailure when there is less than {@code bytes}
     */
    public void requireFreeSpace(long bytes) {
        try {
            long free = Files.getFileStore(existing(root)).getUsableSpace();
            if (free < bytes) {
                throw new StartFailure("Only %d MB are free where %s is: make room for %d MB, or set WATTBUS_DIRECTORY"
                        .formatted(free >> 20, root, bytes >> 20));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Programs unpacked from their artifacts; kept when data is forgotten. */
    public Path programs(String part) {
        return existing(root.resolve("programs").resolve(part));
    }

    public Path logs() {
        return existing(root.resolve("logs"));
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** Begins the logs of all processes anew. */
    public void emptyLogs() {
        FileTree.delete(logs());
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
