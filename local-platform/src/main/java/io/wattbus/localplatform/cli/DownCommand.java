package io.wattbus.localplatform.cli;

import io.wattbus.localplatform.PlatformSettings;
import io.wattbus.localplatform.process.Leftovers;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Command;

/** Ends everything that {@code up} started, even where {@code up} itself was killed. */
@Command(name = "down", description = "Stops everything that 'up' started.")
final class DownCommand implements Runnable {

    private final PrintStream out;

    DownCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public void run() {
        List<String> ended =
                Leftovers.end(PlatformSettings.documented(System.getenv()).home());
        out.println(ended.isEmpty() ? "Nothing is running." : "Stopped " + String.join(", ", ended) + ".");
    }
}
