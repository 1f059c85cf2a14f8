package io.wattbus.platformtests.bench;

import io.wattbus.localplatform.artifacts.Artifacts;
import io.wattbus.localplatform.process.JavaCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Simulated stations in a process of their own. */
final class SimulatedLoad implements AutoCloseable {

    private static final int HEAP_MIB = 1_024;
    private static final JsonMapper JSON = new JsonMapper();

    private final Path result;
    private final Process process;
    private final BufferedReader said;

    private SimulatedLoad(Path result, Process process) {
        this.result = result;
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts {@code simulate load} against the gateway at {@code ocpp} with more of its options. */
    static SimulatedLoad start(URI ocpp, String operator, Path result, String... options) throws IOException {
        Files.deleteIfExists(result);
        List<String> arguments = new ArrayList<>(
                List.of("load", "--url", ocpp.toString(), "--operator", operator, "--result", result.toString()));
        arguments.addAll(List.of(options));
        List<String> command = new JavaCommand(HEAP_MIB, List.of())
                .jar(Artifacts.load().simulator(), arguments.toArray(String[]::new));
        return new SimulatedLoad(
                result, new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    long pid() {
        return process.pid();
    }

    /**
     * Reads on until the stations have said what is {@code wanted}, and gives it.
     *
     * @throws IllegalStateException when they end before that
     */
    String await(Predicate<String> wanted) throws IOException {
        List<String> before = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (wanted.test(line)) {
                return line;
            }
            before.add(line);
        }
        throw new IllegalStateException("The stations ended; they said: " + before);
    }

    /** Waits for the end and gives what was measured. */
    JsonNode result() throws IOException {
        await(line -> line.contains("messages/s answered"));
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
        return JSON.readTree(result.toFile());
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            said.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
