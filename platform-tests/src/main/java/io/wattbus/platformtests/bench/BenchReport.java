package io.wattbus.platformtests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a bench found, as a table for people and as a file for machines. All figures are milliseconds. */
record BenchReport(String name, Machine machine, List<Measurement> measurements) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROW = "%-40s %7s %9s %9s %9s %9s   %s";

    BenchReport {
        measurements = List.copyOf(measurements);
    }

    /** Whether every figure that has a target reaches it. */
    boolean reachesTargets() {
        return measurements.stream()
                .allMatch(measured -> measured.target()
                        .map(target -> measured.p99() < target.toMillis())
                        .orElse(true));
    }

    String table() {
        String head = ROW.formatted("ms", "count", "p50", "p90", "p99", "max", "target (p99)");
        return measurements.stream().map(BenchReport::row).collect(Collectors.joining("\n", head + "\n", ""));
    }

    /** Writes {@code NAME.json} into {@code directory}. */
    Path writeTo(Path directory) throws IOException {
        ObjectNode report = JSON.createObjectNode();
        report.put("bench", name).put("measuredAt", Instant.now().toString());
        report.set("machine", JSON.valueToTree(machine));
        ArrayNode results = report.putArray("results");
        measurements.forEach(measured -> results.add(json(measured)));
        Path file = Files.createDirectories(directory).resolve(name + ".json");
        return Files.writeString(
                file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report) + System.lineSeparator());
    }

    private static String row(Measurement measured) {
        return ROW.formatted(
                measured.name(),
                measured.count(),
                decimal(measured.p50()),
                decimal(measured.p90()),
                decimal(measured.p99()),
                decimal(measured.max()),
                measured.target().map(target -> "< " + target.toMillis()).orElse("-"));
    }

    /** The value that counts is the 99th percentile. */
    private static ObjectNode json(Measurement measured) {
        ObjectNode result = JSON.createObjectNode()
                .put("name", measured.name())
                .put("value", measured.p99())
                .put("unit", "ms")
                .put("count", measured.count());
        result.put("target", measured.target().map(Duration::toMillis).orElse(null));
        result.putObject("percentiles")
                .put("p50", measured.p50())
                .put("p90", measured.p90())
                .put("p99", measured.p99())
                .put("max", measured.max());
        return result;
    }

    private static String decimal(double millis) {
        return String.format(Locale.ROOT, "%.1f", millis);
    }
}
