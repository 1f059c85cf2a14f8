package io.wattbus.availability.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonBytesTest {

    private static final byte[] MEMBER = JsonBytes.bytes("\"at\":\"");

    static Stream<Instant> times() {
        Random random = new Random(1);
        Stream<Instant> special = Stream.of(
                Instant.EPOCH,
                Instant.EPOCH.minusMillis(1),
                Instant.parse("2026-12-31T23:59:59.999Z"),
                Instant.parse("2028-02-29T00:00:00Z"),
                Instant.parse("2026-05-01T10:00:00.000001Z"),
                Instant.parse("0099-05-01T10:00:00.100Z"));
        Stream<Instant> any = random.longs(500, -1L << 42, 1L << 42).mapToObj(Instant::ofEpochMilli);
        return Stream.concat(special, any);
    }

    @ParameterizedTest
    @MethodSource("times")
    void timeIsWrittenAsItIsElsewhere(Instant time) {
        assertThat(text(new JsonBytes().time(MEMBER, time))).isEqualTo("\"at\":\"" + time + '"');
    }

    @Test
    void timeThatIsNotKnownIsLeftOut() {
        assertThat(text(new JsonBytes().time(MEMBER, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FI*WAT/LOC1",
                "a\"b",
                "a\\b",
                "tab\tand\u0001",
                "Säkylä",
                "\u20ac",
                "\ud83d\udd0c",
                "~ \u007f"
            })
    void textComesBackAsItWas(String text) {
        assertThat(JsonMapper.shared().readValue(text(new JsonBytes().quoted(text)), String.class))
                .isEqualTo(text);
    }

    @Test
    void growsWithWhatIsWritten() {
        String text = "0123456789".repeat(1_000);

        assertThat(text(new JsonBytes().quoted(text).quoted(text))).isEqualTo('"' + text + "\"\"" + text + '"');
    }

    private static String text(JsonBytes json) {
        return new String(json.toBytes(), StandardCharsets.UTF_8);
    }
}
