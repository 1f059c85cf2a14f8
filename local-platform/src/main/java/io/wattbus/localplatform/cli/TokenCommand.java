package io.wattbus.localplatform.cli;

import io.wattbus.localplatform.PlatformSettings;
import io.wattbus.localplatform.token.Scope;
import io.wattbus.localplatform.token.Tokens;
import io.wattbus.simulator.fleet.Operator;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints a token for the operators' APIs. */
@Command(name = "token", description = "Prints a token for the operators' APIs, good for a day.")
final class TokenCommand implements Runnable {

    private static final Duration VALIDITY = Duration.ofDays(1);

    private final PrintStream out;

    @Option(names = "--operator", description = "The tenant (default: the demo's; none for the scope platform alone).")
    private Optional<String> operator = Optional.empty();

    @Option(names = "--scope", description = "Scopes, separated by spaces (default: all but platform).")
    private Optional<String> scope = Optional.empty();

    TokenCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public void run() {
        Path keys = PlatformSettings.documented(System.getenv()).home().keys();
        Set<Scope> scopes = scope.map(Scope::parse).orElseGet(Scope::ofOperators);
        out.println(Tokens.in(keys).issue(operator.or(() -> usual(scopes)), scopes, VALIDITY));
    }

    private static Optional<String> usual(Set<Scope> scopes) {
        return scopes.equals(Set.of(Scope.PLATFORM)) ? Optional.empty() : Optional.of(Operator.DEMO.operatorId());
    }
}
