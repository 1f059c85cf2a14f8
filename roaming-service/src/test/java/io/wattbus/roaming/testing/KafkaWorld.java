package io.wattbus.roaming.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.schemas.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** The other services, as far as roaming can tell. */
public final class KafkaWorld implements DisposableBean {

    private static final String GROUP = "roaming-service";
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaListenerEndpointRegistry listeners;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    KafkaWorld(String address, KafkaListenerEndpointRegistry listeners) {
        Map<String, Object> config = Map.of("bootstrap.servers", address, "auto.offset.reset", "earliest");
        this.listeners = listeners;
        this.admin = Admin.create(config);
        this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Publishes {@code value} as its writer does, and waits until the broker has it. */
    public <V extends SpecificRecord> void publish(Topic<V> topic, V value) {
        publishBytes(topic.name(), topic.key(value), AvroCodec.encode(value));
    }

    /** The same in the trace {@code traceParent}. */
    public <V extends SpecificRecord> void publishTraced(Topic<V> topic, V value, String traceParent) {
        byte[] key = topic.key(value).getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic.name(), key, AvroCodec.encode(value));
        record.headers().add("traceparent", traceParent.getBytes(StandardCharsets.US_ASCII));
        send(record);
    }

    /** Publishes bytes that may be nothing sensible. */
    public void publishBytes(String topic, String key, byte[] bytes) {
        send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), bytes));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All dead letters of {@code topic} with this key so far. */
    public synchronized List<ConsumerRecord<byte[], byte[]>> deadLetters(String topic, String key) {
        TopicPartition partition = new TopicPartition(topic + ".roaming-service.dlt", 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        consumer.poll(POLL).forEach(record -> {
            if (new String(record.key(), StandardCharsets.UTF_8).equals(key)) {
                found.add(record);
            }
        });
        return found;
    }

    /** The values of {@code topic} with this key so far, in order; a record without one is null. */
    public <V extends SpecificRecord> List<V> values(Topic<V> topic, String key) {
        return records(topic.name()).stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(key))
                .map(record -> record.value() == null ? null : AvroCodec.decode(topic, record.value()))
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> reader = new KafkaConsumer<>(
                Map.of("bootstrap.servers", RealParts.kafkaAddress()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = reader.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> missing = new HashMap<>(reader.endOffsets(partitions));
            missing.values().removeIf(end -> end == 0);
            while (!missing.isEmpty()) {
                reader.poll(POLL).forEach(found::add);
                missing.entrySet().removeIf(end -> reader.position(end.getKey()) >= end.getValue());
            }
        }
        return found;
    }

    /** Lets the service read everything again, from the first record on, and waits until it has. */
    public void replayAll() throws Exception {
        listeners.stop();
        Set<MemberToRemove> members =
                admin.describeConsumerGroups(List.of(GROUP)).all().get().get(GROUP).members().stream()
                        .map(member ->
                                new MemberToRemove(member.groupInstanceId().orElseThrow()))
                        .collect(Collectors.toSet());
        if (!members.isEmpty()) {
            admin.removeMembersFromConsumerGroup(GROUP, new RemoveMembersFromConsumerGroupOptions(members))
                    .all()
                    .get();
        }
        Map<TopicPartition, OffsetAndMetadata> offsets = offsets();
        assertThat(offsets).isNotEmpty();
        offsets.replaceAll((partition, offset) -> new OffsetAndMetadata(0));
        admin.alterConsumerGroupOffsets(GROUP, offsets).all().get();
        listeners.start();
        awaitCaughtUp();
    }

    /** Waits until the service has done with everything published so far. */
    public void awaitCaughtUp() throws Exception {
        Map<TopicPartition, Long> ends = ends();
        await().until(() -> {
            Map<TopicPartition, OffsetAndMetadata> done = offsets();
            return ends.entrySet().stream()
                    .allMatch(end -> end.getValue() == 0
                            || (done.containsKey(end.getKey())
                                    && done.get(end.getKey()).offset() >= end.getValue()));
        });
    }

    private Map<TopicPartition, Long> ends() throws Exception {
        Set<String> topics = listeners.getListenerContainers().stream()
                .flatMap(container -> List.of(container.getContainerProperties().getTopics()).stream())
                .collect(Collectors.toSet());
        Map<TopicPartition, OffsetSpec> latest = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private Map<TopicPartition, OffsetAndMetadata> offsets() throws Exception {
        return new HashMap<>(admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get());
    }

    @Override
    public void destroy() {
        producer.close();
        consumer.close();
        admin.close();
    }
}
