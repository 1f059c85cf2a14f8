package io.wattbus.gateway;

import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads what {@link FixedIdSerializer} writes. */
public class FixedIdDeserializer implements Deserializer<Object> {

    @Override
    public Object deserialize(String topic, byte[] bytes) {
        Topic<?> known = Topics.all().stream()
                .filter(candidate -> candidate.name().equals(topic))
                .findFirst()
                .orElseThrow();
        return Decoded.of(known, bytes);
    }
}
