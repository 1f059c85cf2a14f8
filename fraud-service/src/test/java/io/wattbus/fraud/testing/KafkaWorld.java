package io.wattbus.fraud.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.FraudAction;
import io.wattbus.schemas.avro.FraudDecision;
import io.wattbus.schemas.avro.LocationRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** The other services, as far as fraud can tell: writes what the gateway writes, reads what everybody reads. */
public final class KafkaWorld implements DisposableBean {

    public static final String DEAD_LETTERS = "charging-sessions.fraud-service.dlt";
    private static final String TRACE = "traceparent";
    private static final String GROUP = "fraud-service";
    private static final Duration POLL = Duration.ofMillis(50);

    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();

    KafkaWorld(String address) {
        Map<String, Object> config = Map.of("bootstrap.servers", address, "auto.offset.reset", "earliest");
        this.admin = Admin.create(config);
        this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Publishes {@code events} as the gateway does, and waits until the broker has them. */
    public void publish(ChargingSessionEvent... events) {
        for (ChargingSessionEvent event : events) {
            publishBytes(event.getStationId(), AvroCodec.encode(event));
        }
    }

    /** Publishes bytes that may be no event. */
    public void publishBytes(String stationId, byte[] bytes) {
        send(Topics.CHARGING_SESSIONS.name(), stationId, bytes);
    }

    public void publish(LocationRecord location) {
        send(Topics.LOCATIONS.name(), Topics.LOCATIONS.key(location), AvroCodec.encode(location));
    }

    public void publish(FraudDecision decision) {
        send(Topics.FRAUD_DECISIONS.name(), decision.getSubject(), AvroCodec.encode(decision));
    }

    /** Publishes {@code event} in the trace {@code traceParent}. */
    public void publishTraced(ChargingSessionEvent event, String traceParent) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                Topics.CHARGING_SESSIONS.name(),
                event.getStationId().getBytes(StandardCharsets.UTF_8),
                AvroCodec.encode(event));
        record.headers().add(TRACE, traceParent.getBytes(StandardCharsets.US_ASCII));
        send(record);
    }

    /** The traces of all decisions about {@code operator}'s so far, where there are any. */
    public synchronized List<String> traces(String operator) {
        return records(Topics.FRAUD_DECISIONS.name()).stream()
                .filter(record -> AvroCodec.decode(Topics.FRAUD_DECISIONS, record.value())
                        .getOperatorId()
                        .equals(operator))
                .flatMap(record -> Stream.ofNullable(record.headers().lastHeader(TRACE)))
                .map(header -> new String(header.value(), StandardCharsets.US_ASCII))
                .toList();
    }

    /** All records of decisions about {@code operator}'s so far, repeated ones too. */
    public synchronized List<FraudDecision> decisions(String operator) {
        return records(Topics.FRAUD_DECISIONS.name()).stream()
                .map(record -> AvroCodec.decode(Topics.FRAUD_DECISIONS, record.value()))
                .filter(decision -> decision.getOperatorId().equals(operator))
                .toList();
    }

    /** Those of one action. */
    public List<FraudDecision> decisions(String operator, FraudAction action) {
        return decisions(operator).stream()
                .filter(decision -> decision.getAction() == action)
                .toList();
    }

    /** How many decisions there are in all. */
    public synchronized int countDecisions() {
        return records(Topics.FRAUD_DECISIONS.name()).size();
    }

    /** All dead letters of {@code stationId} so far. */
    public synchronized List<ConsumerRecord<byte[], byte[]>> deadLetters(String stationId) {
        return records(DEAD_LETTERS).stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(stationId))
                .toList();
    }

    /** Waits until the service has read all sessions published so far, and what follows from them. */
    public void awaitRead() {
        await().untilAsserted(() -> assertThat(unread()).isEmpty());
    }

    private Set<TopicPartition> unread() throws Exception {
        Set<String> topics = admin.listTopics().names().get().stream()
                .filter(name -> name.equals(Topics.CHARGING_SESSIONS.name()) || name.endsWith("-repartition"))
                .collect(Collectors.toSet());
        Map<TopicPartition, OffsetAndMetadata> committed = committed();
        return admin
                .listOffsets(partitions(topics.stream())
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all()
                .get()
                .entrySet()
                .stream()
                .filter(end -> end.getValue().offset() > 0)
                .filter(end -> !committed.containsKey(end.getKey())
                        || committed.get(end.getKey()).offset() < end.getValue().offset())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Lets the service, which must not be running, read all sessions again, from the first record on. */
    public void rewind() throws Exception {
        forgetMembers("");
        Map<TopicPartition, OffsetAndMetadata> begin = committed().keySet().stream()
                .filter(partition -> partition.topic().equals(Topics.CHARGING_SESSIONS.name()))
                .collect(Collectors.toMap(partition -> partition, partition -> new OffsetAndMetadata(0)));
        assertThat(begin).isNotEmpty();
        admin.alterConsumerGroupOffsets(GROUP, begin).all().get();
    }

    /** Lets the group know at once of the end of members that would be waited for; their names begin so. */
    public void forgetMembers(String prefix) throws Exception {
        Set<MemberToRemove> members =
                admin.describeConsumerGroups(List.of(GROUP)).all().get().get(GROUP).members().stream()
                        .map(member -> member.groupInstanceId().orElseThrow())
                        .filter(name -> name.startsWith(prefix))
                        .map(MemberToRemove::new)
                        .collect(Collectors.toSet());
        if (!members.isEmpty()) {
            admin.removeMembersFromConsumerGroup(GROUP, new RemoveMembersFromConsumerGroupOptions(members))
                    .all()
                    .get();
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() throws Exception {
        return admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private void send(String topic, String key, byte[] value) {
        send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        List<TopicPartition> wanted = partitions(
                        Stream.of(Topics.FRAUD_DECISIONS.name(), DEAD_LETTERS).filter(this::exists))
                .toList();
        if (consumer.assignment().size() < wanted.size()) {
            consumer.assign(wanted);
        }
        consumer.poll(POLL).forEach(read::add);
        return read.stream().filter(record -> record.topic().equals(topic)).toList();
    }

    private boolean exists(String topic) {
        return consumer.listTopics().containsKey(topic);
    }

    private Stream<TopicPartition> partitions(Stream<String> topics) {
        synchronized (this) {
            return topics
                    .flatMap(name -> consumer.partitionsFor(name).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList()
                    .stream();
        }
    }

    @Override
    public void destroy() {
        producer.close();
        consumer.close();
        admin.close();
    }
}
