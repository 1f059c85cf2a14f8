package io.wattbus.billing.outbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record to be sent.
 *
 * @param id rises with the order of records of the same lane
 * @param lane topic and key: its records are sent one after the other
 * @param record exactly as it goes to Kafka
 */
record OutboxRecord(long id, String lane, ProducerRecord<byte[], byte[]> record) {

    static OutboxRecord of(long id, String topic, String key, byte[] value) {
        byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
        return new OutboxRecord(id, topic + '/' + key, new ProducerRecord<>(topic, keyBytes, value));
    }
}
