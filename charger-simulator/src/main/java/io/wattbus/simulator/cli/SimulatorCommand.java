package io.wattbus.simulator.cli;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code charger-simulator}. */
@Command(
        name = "charger-simulator",
        description = "Simulated charging stations.",
        mixinStandardHelpOptions = true,
        subcommands = {SimulateCommand.class, LoadCommand.class})
public final class SimulatorCommand {

    private SimulatorCommand() {}

    public static void main(String[] args) {
        Logger.getLogger("").setLevel(Level.WARNING);
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new SimulatorCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Duration.class, Durations::parse);
    }
}
