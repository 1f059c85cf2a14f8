package io.wattbus.localplatform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path root;

    private Processes processes;

    @BeforeEach
    void open() {
        processes = new Processes(new PlatformDirectory(root));
    }

    @AfterEach
    void close() {
        processes.close();
    }

    @Test
    void whatAProcessStartedEndsWithIt() {
        ManagedProcess shell = start("shell", "sleep 600 & sleep 600; true");
        ProcessHandle handle = ProcessHandle.of(shell.pid()).orElseThrow();
        await().atMost(PATIENCE).until(() -> handle.descendants().count() == 2);
        List<ProcessHandle> children = handle.descendants().toList();

        shell.kill();

        assertThat(shell.isAlive()).isFalse();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(ProcessRecord.all(processes.directory().run())).isEmpty();
    }

    @Test
    void pausedProcessIsStillStoppedInOrder() {
        ManagedProcess shell = start("shell", "trap 'echo bye; exit 0' TERM; echo hello; while :; do sleep 0.05; done");
        shell.awaitReady(() -> log("shell").contains("hello"), PATIENCE);

        shell.pause();
        shell.stop();

        assertThat(log("shell")).contains("bye");
    }

    @Test
    void processThatEndsAtItsStartIsQuotedWithItsLastWords() {
        ManagedProcess failing = start("failing", "echo no such luck; exit 1");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> failing.awaitReady(() -> false, PATIENCE))
                .withMessageContainingAll("failing ended at its start: no such luck", "failing.log");
    }

    @Test
    void processThatIsNeverReadyIsEnded() {
        ManagedProcess idle = start("idle", "sleep 600");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> idle.awaitReady(() -> false, Duration.ofMillis(100)))
                .withMessageContaining("it said nothing");
        assertThat(idle.isAlive()).isFalse();
    }

    @Test
    void partsEndAfterServices() {
        String endSlowly = "trap 'sleep 0.2; date +%s%N; exit' TERM; echo ready; while :; do sleep 0.05; done";
        for (Tier tier : List.of(Tier.PART, Tier.SERVICE)) {
            processes
                    .start(ProcessSpec.of(tier.name(), tier, List.of("sh", "-c", endSlowly), root))
                    .awaitReady(() -> log(tier.name()).contains("ready"), PATIENCE);
        }

        processes.close();

        assertThat(log("SERVICE")).isLessThan(log("PART"));
    }

    @Test
    void nothingStartsOnceAllIsBeingStopped() {
        processes.close();

        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> start("late", "true"));
    }

    @Test
    void environmentReachesTheProcess() {
        processes.run(ProcessSpec.of("greeter", Tier.PART, List.of("sh", "-c", "echo $GREETING"), root)
                .withEnvironment(Map.of("GREETING", "moi")));

        assertThat(log("greeter")).isEqualTo("moi\n");
    }

    @Test
    void memoryIsTheSumOfTheSharesOfAllPages() {
        assertThat(Memory.parse(List.of("Rss:      2048 kB", "Pss:      1024 kB", "Pss_Anon:  512 kB")))
                .hasValue(1024);
    }

    private ManagedProcess start(String name, String script) {
        return processes.start(ProcessSpec.of(name, Tier.PART, List.of("sh", "-c", script), root));
    }

    private String log(String name) {
        try {
            return Files.readString(processes.directory().log(name));
        } catch (IOException e) {
            return "";
        }
    }
}
