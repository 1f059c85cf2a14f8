package io.wattbus.roaming.messaging;

import io.wattbus.schemas.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.stereotype.Component;

/** Encodes values exactly as they go to Kafka, schema id included. */
@Component
public class RecordWriter {

    private final Serializer<Object> serializer;

    RecordWriter(Serializer<Object> serializer) {
        this.serializer = serializer;
    }

    /**
     * {@code value} as a record of {@code topic}.
     *
     * @throws RegistryException if the registry is away or does not know the schema yet
     */
    public <V extends SpecificRecord> byte[] write(Topic<V> topic, V value) {
        try {
            return serializer.serialize(topic.name(), value);
        } catch (RuntimeException e) {
            throw new RegistryException("No schema id for " + topic.subject(), e);
        }
    }
}
