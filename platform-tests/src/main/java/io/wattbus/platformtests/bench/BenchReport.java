package io.wattbus.platformtests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a bench found, as a table for people and as a file for machines. All times are milliseconds. */
record BenchReport(String name, Machine machine, List<? extends Figure> figures) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROW = "%-44s %s";
    private static final String HEAD = ROW.formatted(
            "ms", "%7s %9s %9s %9s %9s   %s".formatted("count", "p50", "p90", "p99", "max", "target (p99)"));

    BenchReport {
        figures = List.copyOf(figures);
    }

    /** Whether every figure that has a target reaches it. */
    boolean reachesTargets() {
        return figures.stream().allMatch(Figure::reachesTarget);
    }

    String table() {
        return figures.stream()
                .map(figure -> ROW.formatted(figure.name(), figure.row()))
                .collect(Collectors.joining("\n", HEAD + "\n", ""));
    }

    /** Writes {@code NAME.json} into {@code directory}. */
    Path writeTo(Path directory) throws IOException {
        ObjectNode report = JSON.createObjectNode();
        report.put("bench", name).put("measuredAt", Instant.now().toString());
        report.set("machine", JSON.valueToTree(machine));
        ArrayNode results = report.putArray("results");
        figures.forEach(figure -> results.add(figure.json()));
        Path file = Files.createDirectories(directory).resolve(name + ".json");
        return Files.writeString(
                file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report) + System.lineSeparator());
    }
}
