package io.wattbus.availability.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.EvseStatusRecord;
import io.wattbus.schemas.avro.LocationRecord;
import io.wattbus.schemas.avro.PartnerLocationRecord;
import io.wattbus.schemas.avro.PartnerTariffRecord;
import io.wattbus.schemas.avro.StationEvent;
import io.wattbus.schemas.avro.TariffRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.awaitility.Awaitility;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** The other services, as far as this one can tell: writes what the gateway writes, reads what everybody reads. */
public final class KafkaWorld implements DisposableBean {

    private static final String GROUP = "availability-service";
    private static final String DEAD_LETTERS = ".availability-service.dlt";
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaListenerEndpointRegistry listeners;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();

    KafkaWorld(String address, KafkaListenerEndpointRegistry listeners) {
        Map<String, Object> config = Map.of("bootstrap.servers", address, "auto.offset.reset", "earliest");
        this.listeners = listeners;
        this.admin = Admin.create(config);
        this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Publishes {@code values} as their writers do, in their order, and waits until the broker has them. */
    public void publish(SpecificRecord... values) {
        for (SpecificRecord value : values) {
            switch (value) {
                case LocationRecord location -> publish(Topics.LOCATIONS, location);
                case StationEvent event -> publish(Topics.STATION_EVENTS, event);
                case ChargingSessionEvent event -> publish(Topics.CHARGING_SESSIONS, event);
                case TariffRecord tariff -> publish(Topics.TARIFFS, tariff);
                case PartnerLocationRecord location -> publish(Topics.PARTNER_LOCATIONS, location);
                case PartnerTariffRecord tariff -> publish(Topics.PARTNER_TARIFFS, tariff);
                default -> throw new IllegalArgumentException("Of no topic that is read: " + value);
            }
        }
    }

    private <V extends SpecificRecord> void publish(Topic<V> topic, V value) {
        publishBytes(topic, topic.key(value), AvroCodec.encode(value));
    }

    /** Publishes bytes that may be no value of {@code topic}. */
    public void publishBytes(Topic<?> topic, String key, byte[] bytes) {
        send(new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), bytes));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
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

    /** The traces of all that was published of an EVSE so far, where there are any. */
    public synchronized List<String> traces(String evseKey) {
        return records(Topics.EVSE_STATUS.name(), evseKey).stream()
                .flatMap(record -> Stream.ofNullable(record.headers().lastHeader("traceparent")))
                .map(header -> new String(header.value(), StandardCharsets.US_ASCII))
                .toList();
    }

    /** All that was published of an EVSE so far. */
    public synchronized List<EvseStatusRecord> statuses(String evseKey) {
        return records(Topics.EVSE_STATUS.name(), evseKey).stream()
                .map(record -> AvroCodec.decode(Topics.EVSE_STATUS, record.value()))
                .toList();
    }

    /** How many records of {@code topic} there are. */
    public synchronized long size(Topic<?> topic) {
        return partitions(topic.name()).mapToLong(this::end).sum();
    }

    /** All dead letters of {@code topic} under {@code key} so far. */
    public List<ConsumerRecord<byte[], byte[]>> deadLetters(Topic<?> topic, String key) {
        return records(topic.name() + DEAD_LETTERS, key);
    }

    /** Lets the service read everything again, from the first record on. */
    public void replayAll() throws Exception {
        container().stop();
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
        Map<TopicPartition, OffsetAndMetadata> offsets = committed().keySet().stream()
                .collect(Collectors.toMap(partition -> partition, _ -> new OffsetAndMetadata(0)));
        assertThat(offsets).isNotEmpty();
        admin.alterConsumerGroupOffsets(GROUP, offsets).all().get();
        container().start();
    }

    /** Waits until the service has read all there is. */
    public void awaitAllRead() {
        Awaitility.await()
                .untilAsserted(() -> assertThat(committed())
                        .allSatisfy((partition, committed) ->
                                assertThat(committed.offset()).isEqualTo(end(partition))));
    }

    private long end(TopicPartition partition) {
        try {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() throws Exception {
        return admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private MessageListenerContainer container() {
        return listeners.getListenerContainer("gateway-topics");
    }

    private synchronized List<ConsumerRecord<byte[], byte[]>> records(String topic, String key) {
        if (consumer.assignment().isEmpty()) {
            consumer.assign(Stream.of(
                            Topics.EVSE_STATUS.name(),
                            Topics.LOCATIONS.name() + DEAD_LETTERS,
                            Topics.STATION_EVENTS.name() + DEAD_LETTERS,
                            Topics.CHARGING_SESSIONS.name() + DEAD_LETTERS)
                    .flatMap(this::partitions)
                    .toList());
        }
        consumer.poll(POLL).forEach(read::add);
        return read.stream()
                .filter(record -> record.topic().equals(topic))
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(key))
                .toList();
    }

    private synchronized Stream<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()));
    }

    @Override
    public void destroy() {
        producer.close();
        consumer.close();
        admin.close();
    }
}
