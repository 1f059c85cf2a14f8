package io.wattbus.platformtests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** How long processes have computed, as Linux tells it. */
final class CpuTime {

    private static final Duration TICK = Duration.ofMillis(10); // USER_HZ is 100 wherever Linux runs
    private static final int USER = 11; // utime, stime, cutime, cstime: fields 14 to 17, behind the name in brackets
    private static final int FIELDS = 4;

    private CpuTime() {}

    /** Of {@code pid} and all that it started, ended or not: PostgreSQL, for one, is many. */
    static Duration ofTree(long pid) {
        Stream<Long> members = ProcessHandle.of(pid).stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .map(ProcessHandle::pid);
        return TICK.multipliedBy(members.mapToLong(CpuTime::ticks).sum());
    }

    private static long ticks(long pid) {
        try {
            return parse(Files.readString(Path.of("/proc", Long.toString(pid), "stat")));
        } catch (IOException ended) {
            return 0;
        }
    }

    /** The ticks in a line of {@code /proc/PID/stat}. */
    static long parse(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Stream.of(fields)
                .skip(USER)
                .limit(FIELDS)
                .mapToLong(Long::parseLong)
                .sum();
    }
}
