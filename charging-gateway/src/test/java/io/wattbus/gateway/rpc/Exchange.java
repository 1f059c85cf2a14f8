package io.wattbus.gateway.rpc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A golden exchange: what a station sends and what it is answered. In the files of {@code frames} each is a block of
 * lines: its name, {@code >} and the frame sent, {@code <} and the answer unless there is none.
 */
public record Exchange(String name, String sent, Optional<String> answer) {

    private static final Pattern BLANK_LINE = Pattern.compile("\n\\s*\n");

    /** The exchanges of {@code frames/<file>}. */
    public static Stream<Exchange> in(String file) {
        return BLANK_LINE.splitAsStream(read("/frames/" + file).strip()).map(Exchange::parse);
    }

    private static Exchange parse(String block) {
        List<String> lines = block.strip().lines().toList();
        return new Exchange(
                lines.get(0),
                lines.get(1).substring(2),
                lines.stream().skip(2).findFirst().map(answer -> answer.substring(2)));
    }

    private static String read(String resource) {
        try (InputStream in = Exchange.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
