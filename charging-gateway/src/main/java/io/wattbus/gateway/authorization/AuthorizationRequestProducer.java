package io.wattbus.gateway.authorization;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** The producer of authorization requests: at once, and nothing that is still unsent when nobody waits any more. */
@Component
class AuthorizationRequestProducer implements DisposableBean {

    private static final int BUFFER_BYTES = 2 * 1024 * 1024;
    private static final int LONGEST_BLOCK_MS = 500;

    private final KafkaProducer<String, byte[]> producer;

    AuthorizationRequestProducer(KafkaProperties kafka, AuthorizationProperties properties) {
        int deadline = Math.toIntExact(properties.answerDeadline().toMillis());
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "authorization-requests");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Math.min(LONGEST_BLOCK_MS, deadline));
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, deadline);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deadline);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    Producer<String, byte[]> get() {
        return producer;
    }

    @Override
    public void destroy() {
        producer.close(Duration.ZERO);
    }
}
