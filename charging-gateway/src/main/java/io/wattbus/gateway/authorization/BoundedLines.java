package io.wattbus.gateway.authorization;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Lines of a text that somebody sends, of which not more is kept than one may have and a character: so it was too long. */
final class BoundedLines {

    private static final int END = -1;

    private final Reader text;
    private final int most;

    /** @param text reads from a buffer */
    BoundedLines(Reader text, int most) {
        this.text = text;
        this.most = most;
    }

    /** The next line without its end; empty where there is none. */
    Optional<String> next() throws IOException {
        int read = text.read();
        if (read == END) {
            return Optional.empty();
        }
        StringBuilder line = new StringBuilder();
        for (; read != END && read != '\n'; read = text.read()) {
            if (line.length() <= most) {
                line.append((char) read);
            }
        }
        int last = line.length() - 1;
        return Optional.of(last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString());
    }
}
