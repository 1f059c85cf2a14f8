package io.wattbus.localplatform.cli;

import io.wattbus.localplatform.process.StartFailure;
import io.wattbus.simulator.provisioning.ProvisioningFailed;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The commands of the platform. What goes wrong is one line that says what to do, and an exit code that is not 0. */
@Command(name = "wattbus", mixinStandardHelpOptions = true)
final class Wattbus {

    private static final AtomicBoolean ENDING = new AtomicBoolean();

    private Wattbus() {}

    public static void main(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ENDING.set(true)));
        PrintStream out = System.out;
        System.exit(new CommandLine(new Wattbus())
                .addSubcommand(new UpCommand(out))
                .addSubcommand(new DownCommand(out))
                .addSubcommand(new StatusCommand(out))
                .addSubcommand(new TokenCommand(out))
                .addSubcommand(new ReconcileCommand(out))
                .addSubcommand(new TopologyCommand(out))
                .setExecutionExceptionHandler(Wattbus::explain)
                .execute(arguments));
    }

    private static int explain(Exception cause, CommandLine command, ParseResult parsed) throws Exception {
        if (ENDING.get()) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (cause instanceof StartFailure
                || cause instanceof ProvisioningFailed
                || cause instanceof IllegalArgumentException) {
            command.getErr().println("wattbus: " + cause.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw cause;
    }
}
