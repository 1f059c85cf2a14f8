package io.wattbus.gateway.outbox;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** What the relay works with, made anew after every failure. */
@Component
class RelayParts {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final JdbcConnectionDetails database;
    private final KafkaProperties kafka;

    RelayParts(JdbcConnectionDetails database, KafkaProperties kafka) {
        this.database = database;
        this.kafka = kafka;
    }

    RelaySession session() {
        return RelaySession.open(database);
    }

    OrderedSender sender() {
        return new OrderedSender(producer(), PATIENCE);
    }

    Producer<String, byte[]> producer() {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "outbox-relay");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        // A broker that is away is waited for: giving up could only mean to begin with the same record again
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
