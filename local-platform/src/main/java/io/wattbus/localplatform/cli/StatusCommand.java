package io.wattbus.localplatform.cli;

import io.wattbus.localplatform.PlatformSettings;
import io.wattbus.localplatform.parts.Part;
import io.wattbus.localplatform.process.Memory;
import io.wattbus.localplatform.process.ProcessRecord;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Shows health and memory of every process, and how far consumers are behind. */
@Command(name = "status", description = "Health, consumer lag and memory of every process.")
final class StatusCommand implements Callable<Integer> {

    private static final int KI_B_PER_MI_B = 1024;

    private final PrintStream out;

    StatusCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        PlatformSettings settings = PlatformSettings.documented(System.getenv());
        List<ProcessRecord> running = ProcessRecord.all(settings.home().run()).stream()
                .filter(record -> record.process().isPresent())
                .toList();
        if (running.isEmpty()) {
            out.println("Nothing is running: ./wattbus up starts it.");
            return 1;
        }
        Health health = new Health(settings, System.getenv());
        boolean allWell = printProcesses(running, health);
        if (health.isReady(Part.KAFKA.id())) {
            printLag(settings);
        }
        return allWell ? 0 : 1;
    }

    private boolean printProcesses(List<ProcessRecord> running, Health health) {
        Table table = new Table().row("PROCESS", "PID", "HEALTH", "MEMORY");
        Set<Long> recorded = running.stream().map(ProcessRecord::pid).collect(Collectors.toSet());
        long sum = 0;
        boolean allWell = true;
        for (ProcessRecord record : running) {
            boolean ready = health.isReady(record.name());
            OptionalLong pss = Memory.pssKiB(record.process().orElseThrow(), recorded);
            table.row(record.name(), Long.toString(record.pid()), ready ? "up" : "NOT READY", mebibytes(pss));
            sum += pss.orElse(0);
            allWell &= ready;
        }
        table.row("all", "", "", mebibytes(OptionalLong.of(sum))).print(out);
        return allWell;
    }

    private void printLag(PlatformSettings settings) {
        Map<String, Long> lag = ConsumerLag.of("localhost:" + settings.port(Part.KAFKA));
        Table table = new Table().row("CONSUMER", "LAG");
        lag.forEach((group, records) -> table.row(group, records.toString()));
        out.println();
        table.print(out);
    }

    private static String mebibytes(OptionalLong kibibytes) {
        return kibibytes.isEmpty() ? "unknown" : "%,d MB".formatted(kibibytes.getAsLong() / KI_B_PER_MI_B);
    }
}
