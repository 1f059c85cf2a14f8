package io.wattbus.gateway;

import io.wattbus.schemas.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What is on a topic. */
public final class Consumed {

    private Consumed() {}

    /** The values under {@code key}, in order. */
    public static <V extends SpecificRecord> List<V> of(Topic<V> topic, String key) {
        return raw(EmbeddedPlatform.kafkaBootstrap(), topic.name()).stream()
                .filter(next -> next.key().equals(key))
                .map(next -> Decoded.of(topic, next.value()))
                .toList();
    }

    /** Everything on {@code topic} of the broker at {@code bootstrap}, in order within a partition. */
    public static List<ConsumerRecord<String, byte[]>> raw(String bootstrap, String topic) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> missing = new HashMap<>(consumer.endOffsets(partitions));
            missing.values().removeIf(end -> end == 0);
            while (!missing.isEmpty()) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
                missing.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            }
        }
        return found;
    }
}
