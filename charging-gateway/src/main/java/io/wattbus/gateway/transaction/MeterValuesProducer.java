package io.wattbus.gateway.transaction;

import io.wattbus.schemas.Topics;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The producer of raw samples: quick, with a bounded buffer, and ready to let go of what it can not send. */
@Component
class MeterValuesProducer implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MeterValuesProducer.class);
    private static final int BUFFER_BYTES = 16 * 1024 * 1024;
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final KafkaProducer<String, byte[]> producer;

    MeterValuesProducer(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "meter-values");
        settings.put(ProducerConfig.ACKS_CONFIG, "1");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 20);
        settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, LONGEST_PAUSE.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    Producer<String, byte[]> get() {
        return producer;
    }

    /** Asks where the topic is before the first sample comes, which would not wait for the answer. */
    @EventListener(ApplicationReadyEvent.class)
    void lookUp() {
        try {
            producer.partitionsFor(Topics.METER_VALUES.name());
        } catch (KafkaException notYet) {
            LOG.info(
                    "Kafka does not say yet where {} is; samples are dropped until it does",
                    Topics.METER_VALUES.name());
        }
    }

    @Override
    public void destroy() {
        producer.close(FAREWELL);
    }
}
