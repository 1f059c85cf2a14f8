package io.wattbus.localplatform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.localplatform.process.FreePorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcileCommandTest {

    @TempDir
    private Path temporary;

    @Test
    void nothingRunningIsToldInOneLine() throws Exception {
        int kafka = FreePorts.one();

        Process process = wattbus(kafka);
        List<String> said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said)
                .filteredOn(line -> !line.startsWith("Picked up ")) // of Java itself
                .containsExactly("wattbus: Kafka cannot be reached at localhost:" + kafka + "; is the platform up?");
    }

    private Process wattbus(int kafka) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                Wattbus.class.getName(),
                "reconcile");
        builder.environment().put("WATTBUS_DIRECTORY", temporary.toString());
        builder.environment().put("WATTBUS_KAFKA_PORT", Integer.toString(kafka));
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }
}
