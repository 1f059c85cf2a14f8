package io.wattbus.localplatform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./wattbus} says before any Java runs. */
class ScriptTest {

    private record Ended(int exitCode, List<String> lines) {}

    @TempDir
    private Path temporary;

    @Test
    void missingJdkIsToldInOneLine() throws Exception {
        Ended ended = wattbus(Map.of("JAVA_HOME", "", "WATTBUS_JDKS", "/nowhere/*"), "up");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.lines()).singleElement().asString().startsWith("wattbus: no JDK 25 found: install one");
    }

    @Test
    void missingMavenIsToldInOneLine() throws Exception {
        for (String tool : List.of("bash", "dirname", "grep")) {
            Files.createSymbolicLink(temporary.resolve(tool), Path.of("/usr/bin", tool));
        }

        Ended ended =
                wattbus(Map.of("PATH", temporary.toString(), "JAVA_HOME", System.getProperty("java.home")), "test");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.lines()).singleElement().asString().startsWith("wattbus: no Maven found: install Maven");
    }

    @Test
    void unknownCommandIsRefusedWithThoseThatAreKnown() throws Exception {
        Ended ended = wattbus(Map.of(), "dance");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.lines())
                .anyMatch(line -> line.startsWith("  up "))
                .endsWith("wattbus: there is no command dance");
    }

    private static Ended wattbus(Map<String, String> environment, String command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("../wattbus", command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output.lines().toList());
    }
}
