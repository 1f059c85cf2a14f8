package io.wattbus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.schemas.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/** Reads the wire format by hand. */
public final class Decoded {

    private static final int HEADER_LENGTH = 5;

    private Decoded() {}

    /** The value that {@code bytes} are on {@code topic}. */
    public static <V extends SpecificRecord> V of(Topic<V> topic, byte[] bytes) {
        ByteBuffer header = ByteBuffer.wrap(bytes);
        assertThat(header.get()).as("magic").isZero();
        assertThat(header.getInt()).as("schema id").isEqualTo(EmbeddedPlatform.SCHEMA_ID);
        try {
            return new SpecificDatumReader<>(topic.valueType())
                    .read(
                            null,
                            DecoderFactory.get()
                                    .binaryDecoder(bytes, HEADER_LENGTH, bytes.length - HEADER_LENGTH, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
