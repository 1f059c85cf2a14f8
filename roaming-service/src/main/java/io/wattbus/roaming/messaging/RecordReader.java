package io.wattbus.roaming.messaging;

import io.wattbus.schemas.Topic;
import java.nio.ByteBuffer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decodes values. Done by the listener and not by the consumer, because only so can a registry that is away be told from
 * a record that is broken: the first is waited for, the second is put aside with its bytes untouched.
 */
@Component
public class RecordReader {

    private static final byte MAGIC = 0;
    private static final int HEADER_BYTES = 5;

    private final Deserializer<Object> deserializer;
    private final SchemaRegistry registry;

    RecordReader(Deserializer<Object> deserializer, SchemaRegistry registry) {
        this.deserializer = deserializer;
        this.registry = registry;
    }

    /**
     * The value of {@code record}.
     *
     * @throws UndecodableRecordException if it is none of {@code topic} and never will be
     * @throws RegistryException if the registry must be asked for its schema and is away
     */
    public <V extends SpecificRecord> V read(Topic<V> topic, ConsumerRecord<byte[], byte[]> record) {
        byte @Nullable [] value = record.value();
        if (value == null || value.length < HEADER_BYTES || value[0] != MAGIC) {
            throw new UndecodableRecordException(record, null);
        }
        try {
            return topic.valueType().cast(deserializer.deserialize(topic.name(), value));
        } catch (RuntimeException e) {
            if (registry.isAway(ByteBuffer.wrap(value).getInt(1))) {
                throw new RegistryException("The registry is away", e);
            }
            throw new UndecodableRecordException(record, e);
        }
    }
}
