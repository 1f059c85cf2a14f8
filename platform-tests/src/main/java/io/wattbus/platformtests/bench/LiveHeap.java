package io.wattbus.platformtests.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What a JVM holds on to: its heap after a full collection. */
final class LiveHeap {

    private LiveHeap() {}

    /** The bytes of all objects that are reachable in the JVM {@code pid}; it collects first. */
    static long bytes(long pid) {
        List<String> histogram = histogram(pid);
        return histogram.stream()
                .filter(line -> line.startsWith("Total"))
                .map(line -> line.strip().split("\\s+", -1))
                .mapToLong(total -> Long.parseLong(total[2]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No histogram of " + pid + ": " + histogram));
    }

    /** Every class with its instances and bytes, the greatest first, and the total. */
    static List<String> histogram(long pid) {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pid),
                            "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("jcmd does not run", e);
        }
    }
}
