package io.wattbus.gateway.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.EmbeddedPlatform;
import io.wattbus.gateway.FixedIdSerializer;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.FraudDecision;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.kafka.listener.MessageListenerContainer;

/** The fraud checks, as far as the gateway can tell. */
final class DecisionTopic implements AutoCloseable {

    private static final Map<String, Object> CONFIG = Map.of("bootstrap.servers", EmbeddedPlatform.kafkaBootstrap());

    private final KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(CONFIG, new ByteArraySerializer(), new ByteArraySerializer());

    void publish(FraudDecision decision) {
        try (FixedIdSerializer serializer = new FixedIdSerializer()) {
            serializer.configure(EmbeddedPlatform.wireFormat().config(), false);
            publish(decision.getSubject(), serializer.serialize(Topics.FRAUD_DECISIONS.name(), decision));
        }
    }

    void publish(String key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(
                            Topics.FRAUD_DECISIONS.name(), key.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets {@code container}'s group read everything again, from the first record on. */
    static void replay(MessageListenerContainer container) throws Exception {
        String group = container.getGroupId();
        container.stop();
        try (Admin admin = Admin.create(CONFIG)) {
            Set<MemberToRemove> members =
                    admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
                            .map(member ->
                                    new MemberToRemove(member.groupInstanceId().orElseThrow()))
                            .collect(Collectors.toSet());
            admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions(members))
                    .all()
                    .get();
            Map<TopicPartition, OffsetAndMetadata> offsets =
                    admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().keySet().stream()
                            .collect(Collectors.toMap(partition -> partition, partition -> new OffsetAndMetadata(0)));
            assertThat(offsets).isNotEmpty();
            admin.alterConsumerGroupOffsets(group, offsets).all().get();
        }
        container.start();
    }

    @Override
    public void close() {
        producer.close();
    }
}
