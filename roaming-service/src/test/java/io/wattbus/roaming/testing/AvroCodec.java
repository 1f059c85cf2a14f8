package io.wattbus.roaming.testing;

import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** The platform's wire format (magic 0, four-byte id, Avro) without a registry: the id is the topic's place in the list. */
public final class AvroCodec {

    private static final int HEADER_BYTES = 5;

    private AvroCodec() {}

    static WireFormat wireFormat() {
        return new WireFormat(Encoder.class.getName(), Decoder.class.getName(), Map.of());
    }

    public static byte[] encode(SpecificRecord value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            int id = idOf(value.getSchema());
            out.write(ByteBuffer.allocate(HEADER_BYTES).put((byte) 0).putInt(id).array());
            var encoder = EncoderFactory.get().binaryEncoder(out, null);
            new SpecificDatumWriter<>(value.getSchema()).write(value, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new SerializationException(e);
        }
    }

    public static <V extends SpecificRecord> V decode(Topic<V> topic, byte[] bytes) {
        return topic.valueType().cast(decode(bytes));
    }

    private static Object decode(byte[] bytes) {
        int index = ByteBuffer.wrap(bytes).getInt(1) - 1;
        if (index < 0 || index >= Topics.all().size()) {
            throw new SerializationException("No schema of that id");
        }
        try {
            var decoder = DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null);
            return new SpecificDatumReader<>(Topics.all().get(index).schema()).read(null, decoder);
        } catch (IOException e) {
            throw new SerializationException(e);
        }
    }

    private static int idOf(Schema schema) {
        return 1 + Topics.all().stream().map(Topic::schema).toList().indexOf(schema);
    }

    /** Named in {@link WireFormat}. */
    public static final class Encoder implements Serializer<SpecificRecord> {
        @Override
        public byte[] serialize(String topic, SpecificRecord value) {
            return encode(value);
        }
    }

    /** Named in {@link WireFormat}. */
    public static final class Decoder implements Deserializer<Object> {
        @Override
        public Object deserialize(String topic, byte[] bytes) {
            return decode(bytes);
        }
    }
}
