package io.wattbus.localplatform.topology;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** The contract on the published image; skipped where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
class ContainerKafkaTopicsIT extends KafkaTopicsContract {

    @Container
    private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.2.1");

    @Override
    String bootstrap() {
        return KAFKA.getBootstrapServers();
    }
}
