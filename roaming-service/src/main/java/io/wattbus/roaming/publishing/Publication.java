package io.wattbus.roaming.publishing;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record to be sent. Its key may be personal data: logs name the id.
 *
 * @param id rises with the order of records of the same lane
 * @param lane topic and key: its records are sent one after the other
 * @param record exactly as it goes to Kafka
 */
record Publication(long id, String lane, ProducerRecord<byte[], byte[]> record) {

    static Publication of(long id, String topic, String key, byte @Nullable [] value) {
        byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
        return new Publication(id, topic + '/' + key, new ProducerRecord<>(topic, keyBytes, value));
    }

    @Override
    public String toString() {
        return "Publication[" + id + "]";
    }
}
