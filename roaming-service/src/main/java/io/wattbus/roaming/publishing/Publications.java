package io.wattbus.roaming.publishing;

import io.wattbus.roaming.messaging.RecordWriter;
import io.wattbus.schemas.Topic;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stores what is to be published in the caller's transaction, so that it leaves if and only if what it tells of is kept,
 * and has it sent as soon as that is committed. Records of one key go out in the order of their transactions, provided these
 * wait for one another, as all do that change the row which the key names before they come here.
 */
@Component
public class Publications {

    private final PublicationRepository repository;
    private final PublicationRelay relay;
    private final RecordWriter writer;

    Publications(PublicationRepository repository, PublicationRelay relay, RecordWriter writer) {
        this.repository = repository;
        this.relay = relay;
        this.writer = writer;
    }

    /**
     * Publishes {@code value}.
     *
     * @throws io.wattbus.roaming.messaging.RegistryException if the registry cannot be asked for the schema's id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <V extends SpecificRecord> void enqueue(Topic<V> topic, V value) {
        enqueueAll(topic, List.of(value));
    }

    /** Publishes {@code values} in their order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <V extends SpecificRecord> void enqueueAll(Topic<V> topic, List<V> values) {
        append(values.stream()
                .map(value -> new ProducerRecord<>(topic.name(), topic.key(value), writer.write(topic, value)))
                .toList());
    }

    /** Takes what is published under {@code keys} away again: a record without a value for each. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeAll(Topic<?> topic, List<String> keys) {
        append(keys.stream()
                .map(key -> new ProducerRecord<String, byte[]>(topic.name(), key, null))
                .toList());
    }

    private void append(List<ProducerRecord<String, byte[]>> records) {
        if (records.isEmpty()) {
            return;
        }
        repository.append(records);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.wake();
            }
        });
    }
}
