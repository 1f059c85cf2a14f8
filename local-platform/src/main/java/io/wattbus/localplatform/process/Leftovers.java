package io.wattbus.localplatform.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Processes that are recorded and still run, whoever started them. */
public final class Leftovers {

    private static final Duration GRACE = Duration.ofSeconds(60);

    private Leftovers() {}

    /**
     * Ends every recorded process but this one, by its id and only if it is still the one that was recorded, and forgets
     * all records. The process that runs the platform is asked first: it ends the others in order.
     *
     * @return the names of those that were ended
     */
    public static List<String> end(PlatformDirectory directory) {
        List<String> ended = new ArrayList<>();
        PlatformLock.owner(directory).filter(Leftovers::isAnother).ifPresent(owner -> {
            end(owner);
            ended.add(owner.name());
        });
        List<ProcessRecord> rest = ProcessRecord.all(directory.run()).stream()
                .filter(Leftovers::isAnother)
                .toList();
        List<ProcessRecord> running =
                rest.stream().filter(record -> record.process().isPresent()).toList();
        CompletableFuture.allOf(running.stream()
                        .map(record -> CompletableFuture.runAsync(() -> end(record), Thread::startVirtualThread))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        rest.forEach(record -> record.deleteFrom(directory.run()));
        running.forEach(record -> ended.add(record.name()));
        return ended;
    }

    private static boolean isAnother(ProcessRecord record) {
        return record.pid() != ProcessHandle.current().pid();
    }

    private static void end(ProcessRecord record) {
        record.process().map(ProcessTree::of).ifPresent(tree -> tree.end(record.stopSignal(), GRACE));
    }
}
