package io.wattbus.platformtests.bench;

import io.wattbus.localplatform.artifacts.Artifacts;
import io.wattbus.localplatform.process.JavaCommand;
import io.wattbus.localplatform.services.RunningService;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How fast billing works out prices: its pure calculation alone, in a process of its own. The program that measures is one
 * of billing's tests, started from its source, as the service ships nothing that only measures.
 */
final class RatingBench {

    private static final int HEAP_MIB = 256;
    private static final double NANOS_PER_MICRO = 1e3;
    private static final String PROGRAM = "billing-service/src/test/java/io/wattbus/billing/bench/RatingBench.java";

    private final RunningService billing;
    private final Workload workload;

    RatingBench(RunningService billing, Workload workload) {
        this.billing = billing;
        this.workload = workload;
    }

    List<Figure> run() throws IOException {
        Map<String, Long> measured = measure();
        return List.of(
                Quantity.count("ratings on one core", figure(measured, "ratings-per-second"), "ratings/s")
                        .atLeast(workload.number("target.ratings-per-second")),
                micros("one rating: p50", figure(measured, "p50-nanos")),
                micros("one rating: p90", figure(measured, "p90-nanos")),
                micros("one rating: p99", figure(measured, "p99-nanos")),
                micros("one rating: max", figure(measured, "max-nanos")));
    }

    private Map<String, Long> measure() throws IOException {
        List<String> command = new JavaCommand(HEAP_MIB, List.of())
                .main(
                        billing.classPath(),
                        Artifacts.load().repository().resolve(PROGRAM).toString(),
                        Integer.toString(workload.number("warm-up.ratings")),
                        Integer.toString(workload.number("ratings")));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<String, Long> figures = new LinkedHashMap<>();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                String[] words = line.split(" ", 2);
                if (words.length < 2 || !words[1].matches("\\d{1,18}")) {
                    throw new IllegalStateException("The price calculation said: " + line);
                }
                figures.put(words[0], Long.parseLong(words[1]));
            }
        } finally {
            process.destroyForcibly();
        }
        return figures;
    }

    private static long figure(Map<String, Long> measured, String name) {
        return Objects.requireNonNull(measured.get(name), () -> "The price calculation did not say its " + name);
    }

    private static Quantity micros(String name, long nanos) {
        return Quantity.of(name, nanos / NANOS_PER_MICRO, "µs");
    }
}
