package io.wattbus.roaming.testing;

import io.wattbus.schemas.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What the service has published on one topic, read from its beginning. */
public final class PublishedRecords<V extends SpecificRecord> implements AutoCloseable {

    private final Topic<V> topic;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();

    private PublishedRecords(Topic<V> topic) {
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", RealParts.kafkaAddress()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    public static <V extends SpecificRecord> PublishedRecords<V> of(Topic<V> topic) {
        return new PublishedRecords<>(topic);
    }

    /** All values under {@code key} so far, in order; empty where it was taken away. */
    public synchronized List<Optional<V>> of(String key) {
        consumer.poll(Duration.ofMillis(50)).forEach(read::add);
        return read.stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(key))
                .map(record -> Optional.ofNullable(record.value()).map(value -> AvroCodec.decode(topic, value)))
                .toList();
    }

    /** The newest value under {@code key}; empty if there is none, or it was taken away. */
    public Optional<V> last(String key) {
        List<Optional<V>> all = of(key);
        return all.isEmpty() ? Optional.empty() : all.getLast();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
