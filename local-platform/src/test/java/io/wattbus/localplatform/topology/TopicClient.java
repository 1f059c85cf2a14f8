package io.wattbus.localplatform.topology;

import io.wattbus.localplatform.LocalPlatform;
import io.wattbus.schemas.Topic;
import io.wattbus.schemas.WireFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes and reads topics as the services do. */
final class TopicClient {

    private final String bootstrap;
    private final WireFormat format;

    TopicClient(LocalPlatform platform) {
        this.bootstrap = platform.kafkaBootstrap();
        this.format = WireFormat.of(platform.registryUrl());
    }

    <V extends SpecificRecord> void send(Topic<V> topic, V value) throws Exception {
        try (KafkaProducer<String, V> producer =
                new KafkaProducer<>(config("value.serializer", format.serializerClass()))) {
            producer.send(new ProducerRecord<>(topic.name(), topic.key(value), value))
                    .get();
        }
    }

    /** All values of {@code topic}. */
    <V extends SpecificRecord> List<V> values(Topic<V> topic) {
        return read(topic, format.deserializerClass());
    }

    /** All values of {@code topic} as they are on the wire. */
    List<byte[]> bytes(Topic<?> topic) {
        return read(topic, ByteArrayDeserializer.class.getName());
    }

    private <T> List<T> read(Topic<?> topic, String deserializer) {
        try (KafkaConsumer<String, T> consumer = new KafkaConsumer<>(config("value.deserializer", deserializer))) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long expected = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<T> values = new ArrayList<>();
            while (values.size() < expected) {
                for (ConsumerRecord<String, T> record : consumer.poll(Duration.ofSeconds(5))) {
                    values.add(record.value());
                }
            }
            return values;
        }
    }

    private Map<String, Object> config(String name, String value) {
        Map<String, Object> config = new HashMap<>(format.config());
        config.put("bootstrap.servers", bootstrap);
        config.put("key.serializer", StringSerializer.class.getName());
        config.put("key.deserializer", StringDeserializer.class.getName());
        config.put(name, value);
        return config;
    }
}
