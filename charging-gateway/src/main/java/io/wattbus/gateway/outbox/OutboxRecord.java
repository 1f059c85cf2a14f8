package io.wattbus.gateway.outbox;

import org.apache.kafka.clients.producer.ProducerRecord;

/** A stored record. Its key may be personal data: logs name the id. */
record OutboxRecord(long id, ProducerRecord<String, byte[]> content) {

    String topic() {
        return content.topic();
    }

    String key() {
        return content.key();
    }

    @Override
    public String toString() {
        return "OutboxRecord[" + id + "]";
    }
}
