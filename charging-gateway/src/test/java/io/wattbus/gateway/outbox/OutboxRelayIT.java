package io.wattbus.gateway.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.gateway.Consumed;
import io.wattbus.gateway.EmbeddedPlatform;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxRelayIT {

    private static final int RECORDS = 120;

    private final RelayBench bench = new RelayBench(EmbeddedPlatform.kafkaBootstrap());
    private final List<OutboxRelay> relays = new ArrayList<>();
    private final String topic = "relayed-" + UUID.randomUUID();

    @BeforeEach
    void createTopic() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", EmbeddedPlatform.kafkaBootstrap()))) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
        }
    }

    @AfterEach
    void stopRelays() {
        relays.forEach(OutboxRelay::stop);
    }

    @Test
    void deliversTheRecordsOfEachKeyInOrderAndForgetsThem() {
        bench.append(topic, "A", 1, RECORDS);
        bench.append(topic, "B", 1, RECORDS);
        start(bench.relay());

        awaitDelivery();
        assertThat(bench.delivered(topic)).isEqualTo(Map.of("A", upTo(RECORDS), "B", upTo(RECORDS)));
    }

    @Test
    void repeatsButNeverReordersWhatItHadSentWhenItDiesBeforeDeleting() {
        AtomicInteger sends = new AtomicInteger();
        bench.append(topic, "A", 1, RECORDS);
        start(bench.relay(producer -> spying(producer, () -> {
            if (sends.incrementAndGet() == 20) {
                bench.cutRelays();
            }
        })));

        awaitDelivery();
        assertThat(bench.delivered(topic)).isEqualTo(Map.of("A", upTo(RECORDS)));
        assertThat(Consumed.raw(EmbeddedPlatform.kafkaBootstrap(), topic))
                .as("sent before the death and again after it")
                .hasSizeGreaterThan(RECORDS);
    }

    @Test
    void losesAndReordersNothingWhenReplicasComeAndGo() {
        OutboxRelay first = start(bench.relay());
        bench.append(topic, "A", 1, 40);
        OutboxRelay second = start(bench.relay());
        bench.append(topic, "A", 41, 60);
        first.stop();
        bench.append(topic, "A", 61, 80);
        start(bench.relay());
        bench.cutRelays();
        second.stop();
        bench.append(topic, "A", 81, RECORDS);

        awaitDelivery();
        assertThat(bench.delivered(topic)).isEqualTo(Map.of("A", upTo(RECORDS)));
    }

    @Test
    void relaysShareTheShardsAndHandThemOver() {
        start(bench.relay());
        OutboxRelay second = start(bench.relay());
        await().untilAsserted(() -> assertThat(bench.shardsOfRelays()).containsExactly(8, 8));

        start(bench.relay());
        await().untilAsserted(() -> assertThat(bench.shardsOfRelays()).containsExactly(5, 5, 6));

        second.stop();
        await().untilAsserted(() -> assertThat(bench.shardsOfRelays()).containsExactly(8, 8));
        bench.append(topic, "A", 1, RECORDS);
        awaitDelivery();
        assertThat(bench.delivered(topic)).isEqualTo(Map.of("A", upTo(RECORDS)));
    }

    @Test
    void waitsWithTheKeyOfARecordThatKafkaRefusesAndGoesOnWithTheOthers() {
        bench.append(topic, "A", 1, 2);
        bench.jdbc()
                .sql("insert into outbox (shard, topic, key, value) values (:shard, :topic, 'A', :value)")
                .param("shard", Shard.of("A"))
                .param("topic", topic)
                .param("value", new byte[1_100_000])
                .update();
        bench.append(topic, "A", 4, 5);
        bench.append(topic, "B", 1, RECORDS);
        start(bench.relay());

        await().until(() -> bench.delivered(topic).getOrDefault("B", List.of()).size() == RECORDS);
        await().until(() -> bench.waiting() == 3);
        assertThat(bench.delivered(topic).get("A")).containsExactly(1, 2);
        assertThat(bench.metrics().counter("wattbus.outbox.refused").count()).isPositive();

        bench.jdbc()
                .sql("update outbox set value = '3' where length(value) > 1000000")
                .update();

        awaitDelivery();
        assertThat(bench.delivered(topic).get("A")).containsExactly(1, 2, 3, 4, 5);
    }

    private OutboxRelay start(OutboxRelay relay) {
        relays.add(relay);
        relay.start();
        return relay;
    }

    private void awaitDelivery() {
        await().until(() -> bench.waiting() == 0);
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    /** {@code producer}, doing {@code afterSend} once the broker has each record. */
    @SuppressWarnings("unchecked")
    private static Producer<String, byte[]> spying(Producer<String, byte[]> producer, Runnable afterSend) {
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                Producer.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                    Object result = method.invoke(producer, arguments);
                    if (method.getName().equals("send")) {
                        ((Future<?>) result).get();
                        afterSend.run();
                    }
                    return result;
                });
    }
}
