package io.wattbus.availability.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** Reads a topic from its first record to what is its last one now, beside the consumer group. */
@Component
class CompactedTopic {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> config;

    CompactedTopic(ConsumerFactory<?, ?> consumers) {
        this.config = new HashMap<>(consumers.getConfigurationProperties());
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "filling");
    }

    /**
     * Gives {@code batches} all records but tombstones, in order of each partition.
     *
     * @throws org.apache.kafka.common.KafkaException if Kafka is away
     */
    void readAll(String topic, Consumer<List<ConsumerRecord<byte[], byte[]>>> batches) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(config)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end(ends, partition))) {
                List<ConsumerRecord<byte[], byte[]>> records = StreamSupport.stream(
                                consumer.poll(POLL).spliterator(), false)
                        .filter(record -> record.value() != null)
                        .toList();
                batches.accept(records);
            }
        }
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }
}
