package io.wattbus.deploymenttests;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.localplatform.process.FileTree;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an image would hold, made as the Dockerfile says.
 *
 * @param directory the working directory of the container
 * @param stage the target in the Dockerfile
 */
record Image(Path directory, String stage) {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path IMAGES = Path.of("target", "images").toAbsolutePath();

    static Image of(String service) throws IOException, InterruptedException {
        Dockerfile dockerfile = Dockerfile.load();
        Path build = empty(service + "-build");
        Files.copy(
                Checkout.file(service).resolve("target").resolve(service + ".jar"), build.resolve("application.jar"));
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(dockerfile.extraction());
        assertThat(run(command, build, Map.of()).exitCode()).isZero();
        Path directory = empty(service);
        for (String layer : dockerfile.layers()) {
            move(build.resolve("layers").resolve(layer), directory);
        }
        FileTree.delete(build);
        return new Image(directory, Dockerfile.SERVICE);
    }

    static Image ofTopology() throws IOException {
        Path directory = empty("topology");
        Files.copy(
                Checkout.file("local-platform/target/local-platform-topology.jar"),
                directory.resolve("application.jar"));
        return new Image(directory, Dockerfile.TOPOLOGY);
    }

    /** What the container would run, in this JVM's Java. */
    List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(Dockerfile.load().entrypoint(stage));
        command.addAll(List.of(arguments));
        return command;
    }

    Ended run(String... arguments) throws IOException, InterruptedException {
        return run(command(arguments), directory, Map.of());
    }

    /** Whether the image's own health check finds the container well. */
    boolean isHealthy(int port) throws IOException, InterruptedException {
        return run(Dockerfile.load().healthCheck(), directory, Map.of("WATTBUS_HTTP_PORT", Integer.toString(port)))
                        .exitCode()
                == 0;
    }

    Set<String> files() {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a process said, and how it ended. */
    record Ended(int exitCode, String output) {}

    private static Ended run(List<String> command, Path directory, Map<String, String> variables)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.redirectInput(new File("/dev/null"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private static Path empty(String name) throws IOException {
        Path directory = IMAGES.resolve(name);
        FileTree.delete(directory);
        return Files.createDirectories(directory);
    }

    private static void move(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.move(file, target);
            }
        }
    }
}
