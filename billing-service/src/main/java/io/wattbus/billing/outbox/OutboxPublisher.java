package io.wattbus.billing.outbox;

import io.wattbus.billing.messaging.RecordWriter;
import io.wattbus.schemas.Topic;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stores what is to be published in the caller's transaction and has it sent as soon as that is committed. Records of one
 * key go out in the order of their transactions, provided these wait for one another, as all do that change one session or
 * one tariff.
 */
@Component
public class OutboxPublisher {

    private final OutboxRepository outbox;
    private final OutboxRelay relay;
    private final RecordWriter writer;

    OutboxPublisher(OutboxRepository outbox, OutboxRelay relay, RecordWriter writer) {
        this.outbox = outbox;
        this.relay = relay;
        this.writer = writer;
    }

    /**
     * Publishes {@code values} in their order, if the current transaction is committed.
     *
     * @throws io.wattbus.billing.messaging.RegistryException if the registry cannot be asked for the schema's id
     */
    public <V extends SpecificRecord> void publish(Topic<V> topic, List<V> values) {
        outbox.append(values.stream()
                .map(value -> new ProducerRecord<>(topic.name(), topic.key(value), writer.write(topic, value)))
                .toList());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.wake();
            }
        });
    }
}
