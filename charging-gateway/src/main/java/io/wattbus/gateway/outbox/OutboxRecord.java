package io.wattbus.gateway.outbox;

import org.apache.kafka.clients.producer.ProducerRecord;

/** A stored record. Its key may be personal data: logs name the id. */
record OutboxRecord(long id, String topic, String key, byte[] value) {

    ProducerRecord<String, byte[]> toProducerRecord() {
        return new ProducerRecord<>(topic, key, value);
    }
}
