package io.wattbus.platformtests.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Where a figure was measured. */
record Machine(int cores, long memoryMiB, String jdk, String kernel) {

    private static final long MIB = 1 << 20;

    static Machine here() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() / MIB,
                "%s (%s)".formatted(Runtime.version(), System.getProperty("java.vm.vendor")),
                "%s %s".formatted(System.getProperty("os.name"), System.getProperty("os.version")));
    }
}
