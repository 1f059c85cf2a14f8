package io.wattbus.platformtests.harness;

import io.wattbus.schemas.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/** Reads the Confluent wire format without its library or ours: magic 0, the schema's four-byte id, Avro. */
public final class HandDecoder {

    private static final int HEADER_BYTES = 5;

    private final Rest registry;
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    public HandDecoder(URI registry) {
        this.registry = Rest.of(registry, "").anonymous();
    }

    /**
     * The record in {@code bytes}, read with the schema that the registry has under the id in them.
     *
     * @throws IllegalArgumentException when the bytes are anything else
     */
    public <V extends SpecificRecord> V decode(Topic<V> topic, byte[] bytes) {
        ByteBuffer header = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER_BYTES || header.get() != 0) {
            throw new IllegalArgumentException("Not in the wire format");
        }
        Schema writer = schemas.computeIfAbsent(header.getInt(), this::fetch);
        BinaryDecoder decoder =
                DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null);
        try {
            V value = new SpecificDatumReader<V>(writer, topic.schema(), SpecificData.getForClass(topic.valueType()))
                    .read(null, decoder);
            if (!decoder.isEnd()) {
                throw new IllegalArgumentException("There is more than one record in the bytes");
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Schema fetch(int id) {
        RestAnswer answer = registry.get("/apis/ccompat/v7/schemas/ids/" + id).expectSuccess();
        return new Schema.Parser().parse(answer.text("/schema"));
    }
}
