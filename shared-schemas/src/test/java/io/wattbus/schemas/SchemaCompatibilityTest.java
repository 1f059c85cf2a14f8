package io.wattbus.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every schema stays readable by, and can read, everything that was ever released: FULL_TRANSITIVE. */
class SchemaCompatibilityTest {

    private static final Path RELEASED = Path.of("src/test/resources/released");

    @ParameterizedTest
    @MethodSource("releasedSchemas")
    void currentSchemaReadsAndIsReadByTheRelease(String topicName, Path file) {
        Schema current = current(topicName);
        Schema released = parse(file);

        assertThat(reads(current, released)).as("%s reads %s", topicName, file).isTrue();
        assertThat(reads(released, current))
                .as("%s is read by %s", topicName, file)
                .isTrue();
    }

    @Test
    void acceptsNewEnumSymbol() {
        assertThat(compatible(change("\"ENDED\"]", "\"ENDED\",\"PAUSED\"]"))).isTrue();
    }

    @Test
    void acceptsNewFieldWithDefault() {
        assertThat(compatible(change(
                        FIRST_FIELD, "{\"name\":\"colour\",\"type\":\"string\",\"default\":\"\"}," + FIRST_FIELD)))
                .isTrue();
    }

    @Test
    void refusesNewRequiredField() {
        assertThat(compatible(change(FIRST_FIELD, "{\"name\":\"colour\",\"type\":\"string\"}," + FIRST_FIELD)))
                .isFalse();
    }

    @Test
    void refusesNewUnionBranch() {
        assertThat(compatible(change("[\"null\",\"long\"]", "[\"null\",\"long\",\"string\"]")))
                .isFalse();
    }

    @Test
    void refusesNewType() {
        assertThat(compatible(
                        change("\"name\":\"offline\",\"type\":\"boolean\"", "\"name\":\"offline\",\"type\":\"long\"")))
                .isFalse();
    }

    private static final String FIRST_FIELD = "{\"name\":\"sequence\"";

    private static Schema change(String from, String to) {
        String before = Topics.CHARGING_SESSIONS.schema().toString();
        String after = before.replace(from, to);
        assertThat(after).isNotEqualTo(before);
        return new Schema.Parser().parse(after);
    }

    private static boolean compatible(Schema changed) {
        Schema current = Topics.CHARGING_SESSIONS.schema();
        return reads(changed, current) && reads(current, changed);
    }

    private static Schema current(String topicName) {
        return Topics.all().stream()
                .filter(topic -> topic.name().equals(topicName))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The released topic " + topicName + " is gone"))
                .schema();
    }

    private static boolean reads(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }

    static List<Arguments> releasedSchemas() throws IOException {
        try (Stream<Path> files = Files.walk(RELEASED)) {
            return files.filter(file -> file.toString().endsWith(".avsc"))
                    .sorted()
                    .map(file -> Arguments.of(file.getFileName().toString().replace(".avsc", ""), file))
                    .toList();
        }
    }

    private static Schema parse(Path file) {
        try {
            return new Schema.Parser().parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
