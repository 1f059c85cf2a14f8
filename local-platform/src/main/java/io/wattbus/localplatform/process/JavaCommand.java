package io.wattbus.localplatform.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A command that runs a Java program in this JVM's own Java. */
public record JavaCommand(int heapMiB, List<String> options) {

    /** What every JVM of the platform is started with: few threads, a small footprint, no warnings of libraries. */
    private static final List<String> HOUSE = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** For programs that are to be up soon and never have much to do: compiling well takes half of a start. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    public JavaCommand {
        options = List.copyOf(options);
    }

    /** A program that starts quickly and is not the fastest later. */
    public static JavaCommand startingQuickly(int heapMiB, String... options) {
        return new JavaCommand(
                heapMiB,
                Stream.concat(Stream.of(QUICK_START), Stream.of(options)).toList());
    }

    public List<String> main(String classPath, String mainClass, String... arguments) {
        return command(List.of("-cp", classPath, mainClass), arguments);
    }

    public List<String> jar(Path jar, String... arguments) {
        return command(List.of("-jar", jar.toString()), arguments);
    }

    private List<String> command(List<String> program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapMiB + "m");
        command.addAll(HOUSE);
        command.addAll(options);
        command.addAll(program);
        command.addAll(List.of(arguments));
        return command;
    }
}
