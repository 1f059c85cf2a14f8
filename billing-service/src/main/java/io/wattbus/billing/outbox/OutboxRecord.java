package io.wattbus.billing.outbox;

import io.wattbus.billing.messaging.Traces;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record to be sent.
 *
 * @param id rises with the order of records of the same lane
 * @param lane topic and key: its records are sent one after the other
 * @param record exactly as it goes to Kafka
 */
record OutboxRecord(long id, String lane, ProducerRecord<byte[], byte[]> record) {

    static OutboxRecord of(long id, String topic, String key, byte[] value, @Nullable String traceParent) {
        byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, keyBytes, value);
        if (traceParent != null) {
            record.headers().add(Traces.HEADER, traceParent.getBytes(StandardCharsets.US_ASCII));
        }
        return new OutboxRecord(id, topic + '/' + key, record);
    }
}
