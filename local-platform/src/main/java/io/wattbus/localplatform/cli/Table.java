package io.wattbus.localplatform.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text in columns as wide as they need to be. */
final class Table {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    void print(PrintStream out) {
        rows.forEach(row -> out.println(GAP + line(row).stripTrailing()));
    }

    private String line(List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> ("%-" + width(column) + "s").formatted(row.get(column)))
                .collect(Collectors.joining(GAP));
    }

    private int width(int column) {
        return Math.max(
                1,
                rows.stream()
                        .filter(row -> row.size() > column)
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(1));
    }
}
