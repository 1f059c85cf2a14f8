package io.wattbus.localplatform.cli;

import io.wattbus.localplatform.LocalPlatform;
import io.wattbus.localplatform.PlatformSettings;
import io.wattbus.localplatform.demo.Demo;
import io.wattbus.localplatform.process.Leftovers;
import io.wattbus.localplatform.process.PlatformDirectory;
import io.wattbus.localplatform.process.PlatformLock;
import io.wattbus.localplatform.process.RequiredPort;
import io.wattbus.localplatform.services.Service;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything, says where to look, and shows what goes on until it is interrupted. */
@Command(name = "up", description = "Starts everything with simulated stations and prints where to look.")
final class UpCommand implements Callable<Integer> {

    private static final long NEEDED_BYTES = 2L << 30;

    private final PrintStream out;

    @Option(names = "--fresh", description = "Forget the data of earlier runs.")
    private boolean fresh;

    @Option(names = "--stations", description = "Simulated stations (default: ${DEFAULT-VALUE}).", defaultValue = "20")
    private int stations = 20;

    UpCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        Map<String, String> environment = System.getenv();
        PlatformSettings settings = PlatformSettings.documented(environment);
        settings.home().requireFreeSpace(NEEDED_BYTES);
        try (Interruption interruption = new Interruption(out);
                PlatformLock _ = PlatformLock.acquire(settings.home())) {
            clear(settings.home());
            Service.all().stream()
                    .flatMap(service -> service.requiredPorts(environment).stream())
                    .forEach(RequiredPort::check);
            run(settings, environment, interruption);
        }
        return 0;
    }

    private void run(PlatformSettings settings, Map<String, String> environment, Interruption interruption)
            throws InterruptedException {
        Instant begin = Instant.now();
        out.println("Starting (logs in %s)".formatted(settings.home().logs()));
        try (LocalPlatform platform = LocalPlatform.start(settings, this::ready)) {
            Demo demo = Demo.start(platform, stations, environment, this::ready);
            out.println("Up after %d s."
                    .formatted(Duration.between(begin, Instant.now()).toSeconds()));
            new Signboard(platform, demo).print(out);
            Thread quickening = Thread.ofVirtual().start(() -> quicken(demo));
            new LiveLine(platform, demo, out).run(interruption);
            quickening.interrupt();
        }
    }

    private static void quicken(Demo demo) {
        try {
            demo.quickenNextStart();
        } catch (InterruptedException _) {
            // The platform is being stopped: the next start records anew
        }
    }

    private void clear(PlatformDirectory directory) {
        Leftovers.end(directory);
        directory.emptyLogs();
        if (fresh) {
            directory.forgetData();
        }
    }

    private void ready(String name, Duration took) {
        out.println("  %-22s ready after %4.1f s".formatted(name, took.toMillis() / 1_000.0));
    }
}
