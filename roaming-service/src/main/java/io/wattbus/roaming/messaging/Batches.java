package io.wattbus.roaming.messaging;

import io.wattbus.schemas.Topic;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/** Hands a batch of records to its listener as one, and if one of them spoils that, one by one to find it. */
@Component
public class Batches {

    private final RecordReader reader;
    private final Traces traces;

    Batches(RecordReader reader, Traces traces) {
        this.reader = reader;
        this.traces = traces;
    }

    /**
     * Gives the values of {@code records} to {@code apply}, which is one transaction, each in its own trace.
     *
     * @throws BatchListenerFailedException naming the record that can never be processed
     */
    public <V extends SpecificRecord> void process(
            Topic<V> topic, List<ConsumerRecord<byte[], byte[]>> records, Consumer<List<V>> apply) {
        try (ReceivedTraces _ = traces.receive(records)) {
            apply.accept(read(topic, records));
        } catch (RuntimeException e) {
            if (Outage.causedBy(e)) {
                throw e;
            }
            oneByOne(topic, records, apply);
        }
    }

    /** Those before the culprit are done, those after it come again. */
    private <V extends SpecificRecord> void oneByOne(
            Topic<V> topic, List<ConsumerRecord<byte[], byte[]>> records, Consumer<List<V>> apply) {
        for (int i = 0; i < records.size(); i++) {
            try {
                apply.accept(read(topic, List.of(records.get(i))));
            } catch (RuntimeException e) {
                if (Outage.causedBy(e)) {
                    throw e;
                }
                throw new BatchListenerFailedException("A record cannot be processed", e, i);
            }
        }
    }

    private <V extends SpecificRecord> List<V> read(Topic<V> topic, List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .filter(record -> record.value() != null) // a tombstone: nothing here is ever taken away
                .map(record -> reader.read(topic, record))
                .toList();
    }
}
