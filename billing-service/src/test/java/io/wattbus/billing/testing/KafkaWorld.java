package io.wattbus.billing.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.FraudDecision;
import io.wattbus.schemas.avro.IdTokenRecord;
import io.wattbus.schemas.avro.LocationRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberToRemove;
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
import org.springframework.kafka.listener.MessageListenerContainer;

/** The other services, as far as billing can tell: writes what the gateway writes, reads what everybody reads. */
public final class KafkaWorld implements DisposableBean {

    public static final String DEAD_LETTERS = "charging-sessions.billing-service.dlt";

    private static final String GROUP = "billing-service";
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

    /** Publishes {@code events} as the gateway does, and waits until the broker has them. */
    public void publish(ChargingSessionEvent... events) {
        for (ChargingSessionEvent event : events) {
            publishBytes(event.getStationId(), AvroCodec.encode(event));
        }
    }

    /** Publishes {@code event} in the trace {@code traceParent}. */
    public void publishTraced(ChargingSessionEvent event, String traceParent) {
        byte[] key = event.getStationId().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(Topics.CHARGING_SESSIONS.name(), key, AvroCodec.encode(event));
        record.headers().add("traceparent", traceParent.getBytes(StandardCharsets.US_ASCII));
        send(record);
    }

    /** Which trace the record published for {@code session} belongs to. */
    public String cdrTrace(UUID session) {
        ConsumerRecord<byte[], byte[]> record =
                records(Topics.CHARGE_DETAIL_RECORDS.name(), session.toString()).getFirst();
        return new String(record.headers().lastHeader("traceparent").value(), StandardCharsets.US_ASCII);
    }

    /** Publishes {@code decision} as the fraud checks do, and waits until the broker has it. */
    public void publish(FraudDecision decision) {
        publishBytes(Topics.FRAUD_DECISIONS, decision.getSubject(), AvroCodec.encode(decision));
    }

    /** Publishes {@code location} as the gateway does, and waits until the broker has it. */
    public void publish(LocationRecord location) {
        publishBytes(
                Topics.LOCATIONS,
                location.getOperatorId() + "/" + location.getLocationId(),
                AvroCodec.encode(location));
    }

    /** Publishes {@code token} as the gateway does, and waits until the broker has it. */
    public void publish(IdTokenRecord token) {
        String key = token.getOperatorId() + "/" + token.getType() + "/" + token.getUid();
        publishBytes(Topics.ID_TOKENS, key, AvroCodec.encode(token));
    }

    /** Publishes bytes that may be no event. */
    public void publishBytes(String stationId, byte[] bytes) {
        publishBytes(Topics.CHARGING_SESSIONS, stationId, bytes);
    }

    private void publishBytes(Topic<?> topic, String key, byte[] bytes) {
        send(new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), bytes));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All records published for {@code session} so far. */
    public List<ChargeDetailRecord> cdrs(UUID session) {
        return values(Topics.CHARGE_DETAIL_RECORDS, session.toString());
    }

    /** All values of {@code topic} published under {@code key} so far. */
    public synchronized <V extends SpecificRecord> List<V> values(Topic<V> topic, String key) {
        return records(topic.name(), key).stream()
                .map(record -> AvroCodec.decode(topic, record.value()))
                .toList();
    }

    /** All dead letters of {@code stationId} so far. */
    public List<ConsumerRecord<byte[], byte[]>> deadLetters(String stationId) {
        return records(DEAD_LETTERS, stationId);
    }

    /** Lets the service read everything again, from the first record on. */
    public void replayAll() throws Exception {
        rewind(offset -> new OffsetAndMetadata(0));
    }

    /** Takes back what the service told Kafka it had done, as if it had died before it could: the last {@code records}. */
    public void forgetAcknowledgement(int records) throws Exception {
        rewind(offset -> new OffsetAndMetadata(Math.max(0, offset.offset() - records)));
    }

    private void rewind(UnaryOperator<OffsetAndMetadata> to) throws Exception {
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
        Map<TopicPartition, OffsetAndMetadata> offsets =
                admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> to.apply(entry.getValue())));
        assertThat(offsets).isNotEmpty();
        admin.alterConsumerGroupOffsets(GROUP, offsets).all().get();
        listeners.getListenerContainers().forEach(MessageListenerContainer::start);
    }

    private synchronized List<ConsumerRecord<byte[], byte[]>> records(String topic, String key) {
        if (consumer.assignment().isEmpty()) {
            consumer.assign(List.of(Topics.TARIFFS.name(), Topics.CHARGE_DETAIL_RECORDS.name(), DEAD_LETTERS).stream()
                    .flatMap(name -> consumer.partitionsFor(name).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
        }
        consumer.poll(POLL).forEach(read::add);
        return read.stream()
                .filter(record -> record.topic().equals(topic))
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(key))
                .toList();
    }

    @Override
    public void destroy() {
        producer.close();
        consumer.close();
        admin.close();
    }
}
