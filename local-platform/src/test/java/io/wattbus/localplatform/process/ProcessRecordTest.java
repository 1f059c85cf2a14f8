package io.wattbus.localplatform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {

    private static final ProcessHandle SELF = ProcessHandle.current();

    @TempDir
    private Path root;

    private PlatformDirectory directory;

    @BeforeEach
    void open() {
        directory = new PlatformDirectory(root);
    }

    @Test
    void recordIsReadAsItWasWritten() {
        ProcessRecord record = new ProcessRecord("kafka", 4711, Instant.ofEpochMilli(1_700_000_000_123L), Signal.INT);

        record.writeTo(directory.run());

        assertThat(ProcessRecord.all(directory.run())).containsExactly(record);
    }

    @Test
    void recordThatWasCutOffIsNone() throws IOException {
        Files.writeString(directory.run().resolve("kafka.pid"), "47");

        assertThat(ProcessRecord.all(directory.run())).isEmpty();
    }

    @Test
    void processWithARecycledIdIsAnother() {
        Instant start = SELF.info().startInstant().orElseThrow();

        assertThat(new ProcessRecord("me", SELF.pid(), start, Signal.TERM).process())
                .contains(SELF);
        assertThat(new ProcessRecord("me", SELF.pid(), start.minusSeconds(60), Signal.TERM).process())
                .isEmpty();
    }

    @Test
    void leftoversOfAKilledPlatformAreEndedAndOthersAreNot() throws IOException {
        ProcessSpec sleep = ProcessSpec.of("sleep", Tier.PART, List.of("sleep", "600"), root);
        ManagedProcess leftBehind = new Processes(directory).start(sleep);
        Process stranger = new ProcessBuilder("sleep", "600").start();
        new ProcessRecord("recycled", stranger.pid(), Instant.EPOCH, Signal.TERM).writeTo(directory.run());

        List<String> ended = Leftovers.end(directory);

        assertThat(ended).containsExactly("sleep");
        assertThat(leftBehind.isAlive()).isFalse();
        assertThat(stranger.isAlive()).isTrue();
        assertThat(ProcessRecord.all(directory.run())).isEmpty();
        stranger.destroyForcibly();
    }

    @Test
    void secondPlatformInADirectoryIsToldOfTheFirst() {
        try (PlatformLock first = PlatformLock.acquire(directory)) {
            assertThat(first).isNotNull();
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> PlatformLock.acquire(directory))
                    .withMessageContaining("already running as process " + SELF.pid());
        }
        PlatformLock.acquire(directory).close();
    }

    @Test
    void fullDiskIsToldWithTheWayOut() {
        directory.requireFreeSpace(1);

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> directory.requireFreeSpace(Long.MAX_VALUE))
                .withMessageContaining("WATTBUS_DIRECTORY");
    }

    @Test
    void forgettingDataKeepsTheKeys() throws IOException {
        Path data = Files.writeString(directory.data("kafka").resolve("log"), "x");
        Path key = Files.writeString(directory.keys().resolve("key"), "x");

        directory.forgetData();

        assertThat(data).doesNotExist();
        assertThat(key).exists();
    }
}
