package io.wattbus.gateway.authorization;

import java.util.ArrayList;
import java.util.List;

/** A line of comma-separated values (RFC 4180). */
final class CsvLine {

    private CsvLine() {}

    /**
     * The values of {@code line}.
     *
     * @throws IllegalArgumentException if a quote is not closed, or something follows one
     */
    static List<String> values(String line) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        int at = 0;
        while (true) {
            at = at < line.length() && line.charAt(at) == '"' ? quoted(line, at, value) : plain(line, at, value);
            values.add(value.toString().strip());
            value.setLength(0);
            if (at == line.length()) {
                return List.copyOf(values);
            }
            at++;
        }
    }

    private static int plain(String line, int from, StringBuilder value) {
        int end = line.indexOf(',', from);
        int to = end < 0 ? line.length() : end;
        value.append(line, from, to);
        return to;
    }

    private static int quoted(String line, int from, StringBuilder value) {
        int at = from + 1;
        while (at < line.length()) {
            if (line.charAt(at) != '"') {
                value.append(line.charAt(at++));
            } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                value.append('"');
                at += 2;
            } else if (at + 1 == line.length() || line.charAt(at + 1) == ',') {
                return at + 1;
            } else {
                throw new IllegalArgumentException("something follows a quoted value");
            }
        }
        throw new IllegalArgumentException("a quote is not closed");
    }
}
