package io.wattbus.localplatform.topology;

import io.wattbus.schemas.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/** Valid records with random values in every field, the same for the same seed. */
final class RandomRecords {

    private static final int YEARS_60_S = 60 * 365 * 24 * 3600;

    private final Random random;

    RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    <V extends SpecificRecord> V next(Topic<V> topic) throws IOException {
        Schema schema = topic.schema();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<>(schema).write(value(schema), encoder);
        encoder.flush();
        SpecificDatumReader<V> reader =
                new SpecificDatumReader<>(schema, schema, SpecificData.getForClass(topic.valueType()));
        return reader.read(null, DecoderFactory.get().binaryDecoder(out.toByteArray(), null));
    }

    private Object value(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case ARRAY ->
                Stream.generate(() -> value(schema.getElementType()))
                        .limit(random.nextInt(3))
                        .toList();
            case UNION -> value(oneOf(schema.getTypes()));
            case ENUM -> new GenericData.EnumSymbol(schema, oneOf(schema.getEnumSymbols()));
            case STRING -> schema.getLogicalType() == null ? text() : uuid().toString();
            case LONG ->
                schema.getLogicalType() == null ? random.nextLong() : instant().toEpochMilli();
            case INT -> random.nextInt();
            case BOOLEAN -> random.nextBoolean();
            case NULL -> null;
            case MAP, FIXED, BYTES, FLOAT, DOUBLE ->
                throw new IllegalArgumentException("The design has no " + schema.getType());
        };
    }

    private GenericData.Record record(Schema schema) {
        GenericData.Record record = new GenericData.Record(schema);
        schema.getFields().forEach(field -> record.put(field.pos(), value(field.schema())));
        return record;
    }

    private String text() {
        return random.ints(random.nextInt(1, 20), ' ', 'ſ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextInt(YEARS_60_S), random.nextInt(1000) * 1_000_000L);
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
