package io.wattbus.localplatform.cli;

import io.wattbus.localplatform.PlatformSettings;
import io.wattbus.localplatform.parts.Part;
import io.wattbus.localplatform.reconcile.Difference;
import io.wattbus.localplatform.reconcile.Reconciliation;
import io.wattbus.localplatform.token.Tokens;
import java.io.PrintStream;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares what every service knows with the topic, and prints what differs. */
@Command(
        name = "reconcile",
        description = {
            "Compares topic, bills, Redis, roaming, fraud and search, and prints each difference.",
            "What is only on its way is looked at again and not printed. Exit code 1 if anything differs."
        })
final class ReconcileCommand implements Callable<Integer> {

    private static final long PAUSE_MS = 2_000;

    private final PrintStream out;

    @Option(
            names = "--looks",
            description = "A difference is printed when it is seen this many times, 2 s apart (default: 5).")
    private int looks = 5;

    ReconcileCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        Map<String, String> environment = System.getenv();
        PlatformSettings settings = PlatformSettings.documented(environment);
        Reconciliation.Sources sources = new Reconciliation.Sources(
                "localhost:" + settings.port(Part.KAFKA),
                URI.create("http://localhost:" + settings.port(Part.REGISTRY)),
                URI.create("redis://localhost:" + settings.port(Part.REDIS)),
                service -> service.address(environment),
                Tokens.in(settings.home().keys()));
        try (Reconciliation reconciliation = Reconciliation.of(sources)) {
            List<Difference> lasting = lasting(reconciliation);
            lasting.forEach(difference ->
                    out.printf("%-14s %s %s%n", difference.where(), difference.subject(), difference.what()));
            return lasting.isEmpty() ? 0 : 1;
        }
    }

    private List<Difference> lasting(Reconciliation reconciliation) throws InterruptedException {
        List<Difference> seen = reconciliation.differences();
        for (int look = 1; look < looks && !seen.isEmpty(); look++) {
            Thread.sleep(PAUSE_MS);
            Set<Difference> before = new HashSet<>(seen);
            seen = reconciliation.differences().stream()
                    .filter(before::contains)
                    .toList();
        }
        return seen;
    }
}
