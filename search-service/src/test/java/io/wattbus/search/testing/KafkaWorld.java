package io.wattbus.search.testing;

import static org.awaitility.Awaitility.await;

import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** The other services, as far as search can tell: writes what they write. */
public final class KafkaWorld implements DisposableBean {

    private static final String GROUP = "search-service";
    private static final Duration POLL = Duration.ofMillis(50);
    private static final List<Topic<?>> READ = List.of(
            Topics.CHARGING_SESSIONS,
            Topics.STATION_EVENTS,
            Topics.LOCATIONS,
            Topics.EVSE_STATUS,
            Topics.CHARGE_DETAIL_RECORDS,
            Topics.FRAUD_DECISIONS);

    private final KafkaListenerEndpointRegistry listeners;
    private final RawIndex index;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> deadLetters = new ArrayList<>();

    KafkaWorld(String address, KafkaListenerEndpointRegistry listeners, RawIndex index) {
        Map<String, Object> config = Map.of("bootstrap.servers", address, "auto.offset.reset", "earliest");
        this.listeners = listeners;
        this.index = index;
        this.admin = Admin.create(config);
        this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Publishes {@code events} as the gateway does, and waits until the broker has them. */
    public void publish(ChargingSessionEvent... events) {
        for (ChargingSessionEvent event : events) {
            publish(Topics.CHARGING_SESSIONS, event);
        }
    }

    /** Publishes {@code value} as its owner does, and waits until the broker has it. */
    public <V extends SpecificRecord> void publish(Topic<V> topic, V value) {
        publishBytes(topic, topic.key(value), AvroCodec.encode(value));
    }

    /** Publishes {@code event} in the trace {@code traceParent}. */
    public void publishTraced(ChargingSessionEvent event, String traceParent) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                Topics.CHARGING_SESSIONS.name(),
                event.getStationId().getBytes(StandardCharsets.UTF_8),
                AvroCodec.encode(event));
        record.headers().add("traceparent", traceParent.getBytes(StandardCharsets.US_ASCII));
        send(record);
    }

    /** Publishes bytes that may be nothing of the topic. */
    public void publishBytes(Topic<?> topic, String key, byte @Nullable [] bytes) {
        send(new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), bytes));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the service has dealt with everything that was published, and searches can see it. */
    public void settle() {
        await().until(this::isCaughtUp);
        index.refresh();
    }

    private boolean isCaughtUp() throws Exception {
        Map<TopicPartition, OffsetAndMetadata> done = committed();
        return ends().entrySet().stream().allMatch(end -> {
            OffsetAndMetadata offset = done.get(end.getKey());
            return end.getValue().offset() == (offset == null ? 0 : offset.offset());
        });
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends() throws Exception {
        Map<TopicPartition, OffsetSpec> latest = partitions(
                        READ.stream().map(Topic::name).toList())
                .stream()
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get();
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() {
        try {
            return admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the service read everything again, from the first record on, and waits until it has. */
    public void replayAll() throws Exception {
        listeners.getListenerContainers().forEach(MessageListenerContainer::stop);
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
        Map<TopicPartition, OffsetAndMetadata> begin = committed().keySet().stream()
                .collect(Collectors.toMap(partition -> partition, partition -> new OffsetAndMetadata(0)));
        admin.alterConsumerGroupOffsets(GROUP, begin).all().get();
        listeners.getListenerContainers().forEach(MessageListenerContainer::start);
        settle();
    }

    /** What the service put aside of {@code topic} under {@code key} so far. */
    public synchronized List<ConsumerRecord<byte[], byte[]>> deadLetters(Topic<?> topic, String key) {
        if (consumer.assignment().isEmpty()) {
            consumer.assign(partitions(
                    READ.stream().map(it -> it.deadLetterTopic(GROUP)).toList()));
        }
        consumer.poll(POLL).forEach(deadLetters::add);
        return deadLetters.stream()
                .filter(record -> record.topic().equals(topic.deadLetterTopic(GROUP)))
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(key))
                .toList();
    }

    private synchronized List<TopicPartition> partitions(List<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    @Override
    public void destroy() {
        producer.close();
        consumer.close();
        admin.close();
    }
}
