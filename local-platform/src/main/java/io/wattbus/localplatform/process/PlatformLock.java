package io.wattbus.localplatform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/** What keeps a second platform out of a directory. The system lets go of it however the process that holds it ends. */
public final class PlatformLock implements AutoCloseable {

    private static final String OWNER = "wattbus";

    private final FileChannel channel;
    private final ProcessRecord record;
    private final PlatformDirectory directory;

    private PlatformLock(FileChannel channel, ProcessRecord record, PlatformDirectory directory) {
        this.channel = channel;
        this.record = record;
        this.directory = directory;
    }

    /**
     * Takes the lock and records this process as the one that holds it.
     *
     * @throws StartFailure when another process holds it
     */
    public static PlatformLock acquire(PlatformDirectory directory) {
        try {
            FileChannel channel = FileChannel.open(
                    directory.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StartFailure("Wattbus is already running%s: ./wattbus down stops it"
                        .formatted(owner(directory)
                                .map(owner -> " as process " + owner.pid())
                                .orElse("")));
            }
            ProcessHandle self = ProcessHandle.current();
            ProcessRecord record = new ProcessRecord(
                    OWNER, self.pid(), self.info().startInstant().orElseGet(Instant::now), Signal.TERM);
            record.writeTo(directory.run());
            return new PlatformLock(channel, record, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that holds the lock of {@code directory}, if it still runs. */
    public static Optional<ProcessRecord> owner(PlatformDirectory directory) {
        return ProcessRecord.all(directory.run()).stream()
                .filter(record ->
                        record.name().equals(OWNER) && record.process().isPresent())
                .findFirst();
    }

    @Override
    public void close() {
        record.deleteFrom(directory.run());
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
