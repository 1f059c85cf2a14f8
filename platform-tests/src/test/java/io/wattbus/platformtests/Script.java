package io.wattbus.platformtests;

import io.wattbus.localplatform.process.FreePorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The script {@code ./wattbus} of this checkout, told to keep to a directory and ports of its own. */
record Script(Path repository, Path directory, Map<String, Integer> ports) {

    private static final Path SIGNALS = Path.of("/proc/self/status");
    private static final long INTERRUPTION = 1L << 1;

    private static final List<String> PORTS = List.of(
            "WATTBUS_POSTGRESQL_PORT",
            "WATTBUS_KAFKA_PORT",
            "WATTBUS_REGISTRY_PORT",
            "WATTBUS_REDIS_PORT",
            "WATTBUS_OPENSEARCH_PORT",
            "WATTBUS_GATEWAY_PORT",
            "WATTBUS_OCPP_PORT",
            "WATTBUS_BILLING_PORT",
            "WATTBUS_AVAILABILITY_PORT",
            "WATTBUS_ROAMING_PORT",
            "WATTBUS_FRAUD_PORT",
            "WATTBUS_SEARCH_PORT");

    /** A command that has ended. */
    record Ended(int exitCode, String output) {}

    Script {
        ports = Map.copyOf(ports);
    }

    /** The build that runs this test has built everything: the script is told so. */
    static Script in(Path directory) throws IOException {
        Path repository = Path.of("..").toRealPath();
        Files.createDirectories(repository.resolve("target"));
        Files.writeString(repository.resolve("target").resolve("wattbus-built"), "");
        Map<String, Integer> ports = new HashMap<>();
        PORTS.forEach(name -> ports.put(name, FreePorts.pair()));
        return new Script(repository, directory, ports);
    }

    int port(String name) {
        return ports.get(name);
    }

    /** Begins {@code ./wattbus} with these arguments; what it prints goes to {@code output}. */
    Process begin(Path output, String... arguments) throws IOException {
        ProcessBuilder builder = builder(List.of("./wattbus"));
        builder.command().addAll(List.of(arguments));
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    /** Runs a line of shell in the root of the repository to its end. */
    Ended run(String line) throws IOException, InterruptedException {
        Process process =
                builder(List.of("bash", "-c", line)).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(1, TimeUnit.MINUTES) ? process.exitValue() : -1, output);
    }

    /** Interrupts a process as Ctrl-C does; where this JVM's own parent made it deaf to that, asks it to end. */
    void interrupt(Process process) throws IOException, InterruptedException {
        String signal = ignoresInterruptions() ? "-TERM" : "-INT";
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    /** Children inherit which signals are ignored: what runs in the background of a shell is deaf to interruptions. */
    private static boolean ignoresInterruptions() throws IOException {
        if (!Files.exists(SIGNALS)) {
            return false;
        }
        return Files.readAllLines(SIGNALS).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & INTERRUPTION) != 0);
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).directory(repository.toFile());
        builder.environment().put("WATTBUS_DIRECTORY", directory.toString());
        ports.forEach((name, port) -> builder.environment().put(name, Integer.toString(port)));
        return builder;
    }
}
