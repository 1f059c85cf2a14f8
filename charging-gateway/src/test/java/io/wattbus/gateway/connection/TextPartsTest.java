package io.wattbus.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.connection.TextParts.Progress;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class TextPartsTest {

    private static final Progress MORE = new Progress.More();
    private static final Progress TOO_LONG = new Progress.TooLong();

    private final TextParts parts = new TextParts(DataSize.ofBytes(4));

    @Test
    void putsPartsTogether() {
        assertThat(parts.add("a", false)).isEqualTo(MORE);
        assertThat(parts.add("bc", false)).isEqualTo(MORE);
        assertThat(parts.add("d", true)).isEqualTo(new Progress.Whole("abcd"));
        assertThat(parts.add("e", true)).isEqualTo(new Progress.Whole("e"));
    }

    @Test
    void readsATextThatIsTooLongToItsEnd() {
        assertThat(parts.add("abc", false)).isEqualTo(MORE);
        assertThat(parts.add("de", false)).isEqualTo(MORE);
        assertThat(parts.add("f", false)).isEqualTo(MORE);
        assertThat(parts.add("g", true)).isEqualTo(TOO_LONG);
        assertThat(parts.add("h", true)).isEqualTo(new Progress.Whole("h"));
    }

    @Test
    void waitsForNoEndThatDoesNotCome() {
        assertThat(Stream.generate(() -> parts.add("abcd", false)).limit(64)).containsOnly(MORE);
        assertThat(parts.add("e", false)).isEqualTo(TOO_LONG);
        assertThat(parts.add("f", false)).isEqualTo(TOO_LONG);
    }
}
