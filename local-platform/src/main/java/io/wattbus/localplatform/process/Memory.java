package io.wattbus.localplatform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** How much memory processes take, as Linux tells it; shared pages count in parts (PSS). */
public final class Memory {

    private static final String PSS = "Pss:";

    private Memory() {}

    /** The PSS of {@code root} and of all that it started, apart from {@code others} with theirs, in KiB. */
    public static OptionalLong pssKiB(ProcessHandle root, Set<Long> others) {
        List<Long> known = tree(root, others)
                .flatMap(process -> pss(process.pid()).stream().boxed())
                .toList();
        return known.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(known.stream().mapToLong(Long::longValue).sum());
    }

    private static Stream<ProcessHandle> tree(ProcessHandle root, Set<Long> others) {
        return Stream.concat(
                Stream.of(root),
                root.children().filter(child -> !others.contains(child.pid())).flatMap(child -> tree(child, others)));
    }

    /** The PSS in the lines of a {@code smaps_rollup}. */
    static OptionalLong parse(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(PSS))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst();
    }

    private static OptionalLong pss(long pid) {
        try {
            return parse(Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
