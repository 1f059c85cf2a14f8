package io.wattbus.localplatform.cli;

import io.wattbus.localplatform.demo.Demo;
import io.wattbus.localplatform.demo.Pulse;
import io.wattbus.localplatform.demo.PulseMeter;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says again and again what goes on: on a terminal always on the same line, elsewhere a line every ten seconds. */
final class LiveLine {

    private static final String REWRITE = "\r\033[K";
    private static final Duration ON_A_TERMINAL = Duration.ofSeconds(1);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);

    private final Demo demo;
    private final PrintStream out;
    private final boolean terminal = Objects.requireNonNull(System.console()).isTerminal();

    LiveLine(Demo demo, PrintStream out) {
        this.demo = demo;
        this.out = out;
    }

    /** Goes on until the JVM ends. */
    void run() throws InterruptedException {
        Duration interval = terminal ? ON_A_TERMINAL : ELSEWHERE;
        CountDownLatch never = new CountDownLatch(1);
        try (PulseMeter meter = demo.pulseMeter()) {
            do {
                show(meter.take().map(LiveLine::words).orElse("No answer: ./wattbus status says more"));
            } while (!never.await(interval.toSeconds(), TimeUnit.SECONDS));
        }
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
