package io.wattbus.billing.outbox;

import io.wattbus.billing.messaging.RecordWriter;
import io.wattbus.billing.messaging.Traced;
import io.wattbus.billing.messaging.Traces;
import io.wattbus.schemas.Topic;
import java.nio.charset.StandardCharsets;
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
    private final Traces traces;

    OutboxPublisher(OutboxRepository outbox, OutboxRelay relay, RecordWriter writer, Traces traces) {
        this.outbox = outbox;
        this.relay = relay;
        this.writer = writer;
        this.traces = traces;
    }

    /**
     * Publishes {@code values} in their order, if the current transaction is committed.
     *
     * @throws io.wattbus.billing.messaging.RegistryException if the registry cannot be asked for the schema's id
     */
    public <V extends SpecificRecord> void publish(Topic<V> topic, List<V> values) {
        publishTraced(
                topic,
                values.stream()
                        .map(value -> new Traced<>(value, traces.current()))
                        .toList());
    }

    /** The same for values that other traces than the current thread's have led to. */
    public <V extends SpecificRecord> void publishTraced(Topic<V> topic, List<Traced<V>> values) {
        outbox.append(values.stream().map(value -> record(topic, value)).toList());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.wake();
            }
        });
    }

    private <V extends SpecificRecord> ProducerRecord<String, byte[]> record(Topic<V> topic, Traced<V> traced) {
        V value = traced.value();
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic.name(), topic.key(value), writer.write(topic, value));
        traced.traceParent()
                .ifPresent(header -> record.headers().add(Traces.HEADER, header.getBytes(StandardCharsets.US_ASCII)));
        return record;
    }
}
