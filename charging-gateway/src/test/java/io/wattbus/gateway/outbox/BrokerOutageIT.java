package io.wattbus.gateway.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kafka.server.BrokerServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The relay with a broker of its own, which goes away and comes back. */
class BrokerOutageIT {

    private static final String TOPIC = "charging-sessions";

    private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 3, TOPIC);

    @BeforeEach
    void startBroker() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            broker.kafkaPorts(free.getLocalPort());
        }
        broker.afterPropertiesSet();
    }

    @AfterEach
    void stopBroker() {
        broker.destroy();
    }

    @Test
    void keepsEverythingInOrderWhileKafkaIsAway() {
        RelayBench bench = new RelayBench(broker.getBrokersAsString());
        OutboxRelay relay = bench.relay();
        relay.start();
        bench.append(TOPIC, "A", 1, 30);
        await().until(() -> bench.waiting() == 0);

        BrokerServer server = broker.getCluster().brokers().get(0);
        server.shutdown();
        bench.append(TOPIC, "A", 31, 60);
        bench.append(TOPIC, "B", 1, 30);
        OutboxRelay began = bench.relay();
        began.start();
        assertThat(bench.waiting()).isEqualTo(60);
        server.startup();
        bench.append(TOPIC, "A", 61, 70);

        await().until(() -> bench.waiting() == 0);
        relay.stop();
        began.stop();
        assertThat(bench.delivered(TOPIC)).isEqualTo(Map.of("A", upTo(70), "B", upTo(30)));
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
