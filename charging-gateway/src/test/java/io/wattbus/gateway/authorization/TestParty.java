package io.wattbus.gateway.authorization;

import io.wattbus.gateway.Decoded;
import io.wattbus.gateway.EmbeddedPlatform;
import io.wattbus.gateway.FixedIdSerializer;
import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.AuthorizationAnswer;
import io.wattbus.schemas.avro.AuthorizationRequest;
import io.wattbus.schemas.avro.AuthorizationResult;
import io.wattbus.schemas.avro.RoamingTokenRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Roaming, as far as the gateway can tell: answers requests over the real broker, and tells tokens. */
final class TestParty implements AutoCloseable {

    private static final Map<String, Object> CONFIG = Map.of("bootstrap.servers", EmbeddedPlatform.kafkaBootstrap());

    private final KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(CONFIG, new ByteArraySerializer(), new ByteArraySerializer());
    private final List<AuthorizationRequest> asked = new CopyOnWriteArrayList<>();
    private final Function<AuthorizationRequest, Optional<AuthorizationAnswer>> answers;
    private final Thread thread;
    private volatile boolean closing;

    /** @param answers what it says; nothing is silence */
    TestParty(Function<AuthorizationRequest, Optional<AuthorizationAnswer>> answers) {
        this.answers = answers;
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(CONFIG, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.AUTHORIZATION_REQUESTS.name()).stream()
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.thread = Thread.ofPlatform().name("test-party").start(() -> answer(consumer));
    }

    /** What it was asked since it is there. */
    List<AuthorizationRequest> asked() {
        return List.copyOf(asked);
    }

    void tell(RoamingTokenRecord token) {
        send(Topics.ROAMING_TOKENS, token);
    }

    void takeAway(String key) {
        send(Topics.ROAMING_TOKENS.name(), key, null);
    }

    private void answer(KafkaConsumer<String, byte[]> consumer) {
        try (consumer) {
            while (!closing) {
                consumer.poll(Duration.ofMillis(50)).forEach(record -> {
                    AuthorizationRequest request = Decoded.of(Topics.AUTHORIZATION_REQUESTS, record.value());
                    asked.add(request);
                    answers.apply(request)
                            .ifPresent(answer -> send(Topics.AUTHORIZATION_RESULTS, result(request, answer)));
                });
            }
        }
    }

    private static AuthorizationResult result(AuthorizationRequest request, AuthorizationAnswer answer) {
        return AuthorizationResult.newBuilder()
                .setRequestId(request.getRequestId())
                .setOperatorId(request.getOperatorId())
                .setStationId(request.getStationId())
                .setAnswer(answer)
                .setAuthorizationReference("REF-" + request.getIdToken().getUid())
                .setAnsweredAt(Instant.now())
                .build();
    }

    private <V extends SpecificRecord> void send(Topic<V> topic, V value) {
        try (FixedIdSerializer serializer = new FixedIdSerializer()) {
            serializer.configure(EmbeddedPlatform.wireFormat().config(), false);
            send(
                    topic.name(),
                    topic.key(value),
                    serializer.serialize(topic.name(), (org.apache.avro.generic.GenericContainer) value));
        }
    }

    private void send(String topic, String key, byte @Nullable [] value) {
        try {
            producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        thread.join();
        producer.close();
    }
}
