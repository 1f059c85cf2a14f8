package io.wattbus.localplatform.cli;

import io.wattbus.localplatform.LocalPlatform;
import io.wattbus.localplatform.demo.Demo;
import io.wattbus.localplatform.demo.Pulse;
import io.wattbus.localplatform.demo.PulseMeter;
import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/** Says again and again what goes on: on a terminal always on the same line, elsewhere a line every ten seconds. */
final class LiveLine {

    private static final String REWRITE = "\r\033[K";
    private static final String NO_ANSWER = "No answer: ./wattbus status says more";
    private static final Duration ON_A_TERMINAL = Duration.ofSeconds(1);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);

    private final LocalPlatform platform;
    private final Demo demo;
    private final PrintStream out;
    private final boolean terminal =
            Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);

    LiveLine(LocalPlatform platform, Demo demo, PrintStream out) {
        this.platform = platform;
        this.demo = demo;
        this.out = out;
    }

    /** Goes on until it is interrupted. */
    void run(Interruption interruption) throws InterruptedException {
        Duration interval = terminal ? ON_A_TERMINAL : ELSEWHERE;
        try (PulseMeter meter = demo.pulseMeter()) {
            do {
                String words =
                        trouble().or(() -> meter.take().map(LiveLine::words)).orElse(NO_ANSWER);
                if (!interruption.came()) {
                    show(words);
                }
            } while (!interruption.within(interval));
        }
    }

    private Optional<String> trouble() {
        return platform.processes().dead().stream()
                .findFirst()
                .map(name -> "%s has ended: see %s"
                        .formatted(name, platform.directory().log(name)));
    }

    private void show(String words) {
        out.print(terminal ? REWRITE + words : words + System.lineSeparator());
        out.flush();
    }

    private static String words(Pulse pulse) {
        return "%,d stations connected, %,d sessions running, %,d charge detail records"
                .formatted(pulse.stations(), pulse.sessions(), pulse.cdrs());
    }
}
