package io.wattbus.search.indexing;

import io.wattbus.schemas.Retention;
import io.wattbus.schemas.Topic;
import io.wattbus.search.index.BulkWriter;
import io.wattbus.search.index.Outcome;
import io.wattbus.search.index.StoreAwayException;
import io.wattbus.search.messaging.ReceivedTraces;
import io.wattbus.search.messaging.RecordReader;
import io.wattbus.search.messaging.RegistryException;
import io.wattbus.search.messaging.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/**
 * Brings a batch of records into the index with one request. What is away is tried again with the whole batch: what was
 * done already is stale then. A record that can never be done is named as the culprit; those before it are done.
 */
@Component
public class Indexing {

    private final RecordReader reader;
    private final BulkWriter writer;
    private final EventMetrics metrics;
    private final Traces traces;

    Indexing(RecordReader reader, BulkWriter writer, EventMetrics metrics, Traces traces) {
        this.reader = reader;
        this.writer = writer;
        this.metrics = metrics;
        this.traces = traces;
    }

    /**
     * Indexes {@code records}, each in its own trace.
     *
     * @param mapping what each asks of the index
     * @throws StoreAwayException if OpenSearch is away
     * @throws RegistryException if the schema registry is needed and away
     * @throws BatchListenerFailedException for the first record that can never be done
     */
    public <V extends SpecificRecord> void index(
            Topic<V> topic, List<ConsumerRecord<byte[], byte[]>> records, Function<V, Entry> mapping) {
        try (ReceivedTraces _ = traces.receive(records)) {
            indexAll(topic, records, mapping);
        }
    }

    private <V extends SpecificRecord> void indexAll(
            Topic<V> topic, List<ConsumerRecord<byte[], byte[]>> records, Function<V, Entry> mapping) {
        List<Entry> entries = new ArrayList<>();
        @Nullable RuntimeException unusable = null;
        for (int i = 0; i < records.size() && unusable == null; i++) {
            try {
                entries.add(entry(topic, records.get(i), mapping));
            } catch (RegistryException away) {
                throw away;
            } catch (RuntimeException e) {
                unusable = e;
            }
        }
        write(topic.name(), entries);
        if (unusable != null) {
            throw culprit(unusable, entries.size());
        }
    }

    /** A compacted topic takes back what it told by a record without a value; documents stay. */
    private <V extends SpecificRecord> Entry entry(
            Topic<V> topic, ConsumerRecord<byte[], byte[]> record, Function<V, Entry> mapping) {
        boolean takenBack = record.value() == null && topic.retention() instanceof Retention.Compacted;
        return takenBack ? Entry.NOTHING : mapping.apply(reader.read(topic, record));
    }

    private void write(String topic, List<Entry> entries) {
        List<Outcome> outcomes = writer.write(
                entries.stream().flatMap(entry -> entry.writes().stream()).toList());
        int next = 0;
        for (int i = 0; i < entries.size(); i++) {
            int end = next + entries.get(i).writes().size();
            report(topic, entries.get(i), outcomes.subList(next, end), i);
            next = end;
        }
    }

    private void report(String topic, Entry entry, List<Outcome> outcomes, int index) {
        boolean applied = false;
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Applied() -> applied = true;
                case Outcome.Stale() -> {}
                case Outcome.Refused(String kind) -> throw culprit(new RefusedDocumentException(kind), index);
            }
        }
        if (outcomes.isEmpty()) {
            metrics.ignored(topic);
        } else if (applied) {
            metrics.applied(topic, entry);
        } else {
            metrics.stale(topic);
        }
    }

    private static BatchListenerFailedException culprit(RuntimeException cause, int index) {
        return new BatchListenerFailedException("A record cannot be indexed", cause, index);
    }
}
