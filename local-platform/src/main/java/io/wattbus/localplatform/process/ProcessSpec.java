package io.wattbus.localplatform.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is started.
 *
 * @param name unique among the processes of one platform; names the log and the record of the process
 * @param workingDirectory exists
 * @param environment added to the environment of this process
 * @param stopSignal what asks the process to end in order
 */
public record ProcessSpec(
        String name,
        Tier tier,
        List<String> command,
        Path workingDirectory,
        Map<String, String> environment,
        Signal stopSignal) {

    public ProcessSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        if (name.isBlank() || command.isEmpty()) {
            throw new IllegalArgumentException("A process has a name and a command");
        }
    }

    /** A process that needs nothing in its environment and ends in order on {@link Signal#TERM}. */
    public static ProcessSpec of(String name, Tier tier, List<String> command, Path workingDirectory) {
        return new ProcessSpec(name, tier, command, workingDirectory, Map.of(), Signal.TERM);
    }

    public ProcessSpec withEnvironment(Map<String, String> variables) {
        return new ProcessSpec(name, tier, command, workingDirectory, variables, stopSignal);
    }

    public ProcessSpec stoppedBy(Signal signal) {
        return new ProcessSpec(name, tier, command, workingDirectory, environment, signal);
    }
}
