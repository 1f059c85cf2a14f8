package io.wattbus.localplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.wattbus.localplatform.parts.Part;
import io.wattbus.localplatform.process.FreePorts;
import io.wattbus.localplatform.process.ProcessRecord;
import io.wattbus.localplatform.process.RequiredPort;
import io.wattbus.localplatform.process.StartFailure;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a platform that is gone: nothing. */
class LeftoversIT {

    @TempDir
    private Path directory;

    @Test
    void closedPlatformLeavesNoProcessAndNoPort() {
        PlatformSettings settings = PlatformSettings.onFreePorts(directory, Part.POSTGRESQL, Part.REDIS);
        LocalPlatform platform = LocalPlatform.start(settings);
        List<ProcessHandle> processes = processes(settings);
        assertThat(processes).hasSize(2);

        platform.close();

        assertNothingIsLeft(settings, processes);
    }

    @Test
    void failedStartLeavesNoProcessAndNoPort() throws IOException {
        PlatformSettings settings = PlatformSettings.onFreePorts(directory, Part.POSTGRESQL, Part.REDIS);
        Files.createDirectories(settings.home().data("postgresql").resolve("cluster"));
        Files.writeString(settings.home().data("postgresql").resolve("cluster/PG_VERSION"), "3");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> LocalPlatform.start(settings))
                .withMessageContaining("postgresql ended at its start");

        assertNothingIsLeft(settings, List.of());
    }

    @Test
    void takenPortFailsBeforeAnythingStarts() throws IOException {
        PlatformSettings settings = PlatformSettings.onFreePorts(directory, Part.REDIS);
        try (ServerSocket taken = new ServerSocket(settings.port(Part.REDIS))) {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> LocalPlatform.start(settings))
                    .withMessageContaining("Port " + taken.getLocalPort());
        }
        assertNothingIsLeft(settings, List.of());
    }

    @Test
    void nextStartEndsWhatAKilledOneLeft() {
        PlatformSettings settings = PlatformSettings.onFreePorts(directory, Part.REDIS);
        LocalPlatform abandoned = LocalPlatform.start(settings);
        List<ProcessHandle> before = processes(settings);

        try (LocalPlatform next = LocalPlatform.start(settings)) {
            assertThat(next.isRunning(Part.REDIS)).isTrue();
            assertThat(abandoned.isRunning(Part.REDIS)).isFalse();
            assertThat(before).noneMatch(ProcessHandle::isAlive);
        }
        assertNothingIsLeft(settings, List.of());
    }

    private static List<ProcessHandle> processes(PlatformSettings settings) {
        return ProcessRecord.all(settings.home().run()).stream()
                .map(ProcessRecord::process)
                .flatMap(Optional::stream)
                .toList();
    }

    private static void assertNothingIsLeft(PlatformSettings settings, List<ProcessHandle> processes) {
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(ProcessRecord.all(settings.home().run())).isEmpty();
        assertThat(settings.requiredPorts()).extracting(RequiredPort::number).allMatch(FreePorts::isFree);
    }
}
