package io.wattbus.gateway.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {

    private static final int MOST = 5;

    @Test
    void givesLinesWithoutTheirEnds() throws IOException {
        assertThat(linesOf("one\r\ntwo\n\nfour")).containsExactly("one", "two", "", "four");
        assertThat(linesOf("one\n")).containsExactly("one");
        assertThat(linesOf("")).isEmpty();
    }

    @Test
    void keepsNoMoreOfALineThanSaysThatItIsTooLong() throws IOException {
        assertThat(linesOf("12345\n123456\n" + "1".repeat(1_000_000) + "\nlast"))
                .containsExactly("12345", "123456", "111111", "last");
    }

    private static List<String> linesOf(String text) throws IOException {
        Reader reader = new StringReader(text);
        BoundedLines lines = new BoundedLines(reader, MOST);
        List<String> all = new ArrayList<>();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }
}
