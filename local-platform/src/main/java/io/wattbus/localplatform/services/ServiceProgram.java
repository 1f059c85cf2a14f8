package io.wattbus.localplatform.services;

import io.wattbus.localplatform.process.FileTree;
import io.wattbus.localplatform.process.StartFailure;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A service's jar unpacked next to itself, which starts sooner than the jar, and the cache of loaded and linked classes
 * (JEP 483, 514) that one start leaves for the next: that halves what a start costs.
 *
 * @param directory holds the unpacked program; it goes when the jar becomes another one
 */
record ServiceProgram(Path directory) {

    private static final String STAMP = "unpacked-of";

    /** The program of {@code bootJar}, unpacked unless it is already. */
    static ServiceProgram of(Path bootJar) {
        ServiceProgram program = new ServiceProgram(bootJar.resolveSibling("unpacked"));
        String stamp = stamp(bootJar);
        if (!stamp.equals(program.stamp())) {
            program.unpack(bootJar, stamp);
        }
        return program;
    }

    /** What starts it. */
    Path jar(String service) {
        return directory.resolve(service + ".jar");
    }

    /** The JVM's options: to use the cache if it is there, or else to record for it. */
    List<String> options() {
        return List.of(hasCache() ? "-XX:AOTCache=" + cache() : "-XX:AOTCacheOutput=" + recording());
    }

    boolean hasCache() {
        return Files.exists(cache());
    }

    /** Makes the cache from what the running JVM {@code pid} has recorded; without success the next start records. */
    void endRecording(long pid) throws InterruptedException {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pid),
                            "AOT.end_recording")
                    .redirectErrorStream(true)
                    .redirectOutput(new File("/dev/null"))
                    .start();
            if (jcmd.waitFor() == 0 && Files.exists(recording())) {
                Files.move(recording(), cache(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path cache() {
        return directory.resolve("classes.aot");
    }

    private Path recording() {
        return directory.resolve("recorded.aot");
    }

    private @Nullable String stamp() {
        try {
            Path stamp = directory.resolve(STAMP);
            return Files.exists(stamp) ? Files.readString(stamp) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpack(Path bootJar, String stamp) {
        FileTree.delete(directory);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools",
                "-jar",
                bootJar.toString(),
                "extract",
                "--destination",
                directory.toString());
        try {
            Process extraction = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(new File("/dev/null"))
                    .start();
            if (extraction.waitFor() != 0) {
                throw new StartFailure("Cannot unpack " + bootJar + " to " + directory);
            }
            Files.writeString(directory.resolve(STAMP), stamp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while unpacking " + bootJar, e);
        }
    }

    /** Tells one jar from another by all that is in it; builds are reproducible, so times tell nothing. */
    private static String stamp(Path bootJar) {
        try (ZipFile zip = new ZipFile(bootJar.toFile())) {
            long hash = zip.stream()
                    .mapToLong(entry -> entry.getName().hashCode() * 31L + entry.getCrc())
                    .reduce(1, (sum, entry) -> sum * 1_000_003 + entry);
            return "%x %d".formatted(hash, Files.size(bootJar));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
