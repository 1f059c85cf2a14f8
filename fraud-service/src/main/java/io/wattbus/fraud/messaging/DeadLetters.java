package io.wattbus.fraud.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

/** Puts records that can never be processed aside; the stream goes on when Kafka has them. */
@Component
class DeadLetters implements Consumer<DeadLetter> {

    private static final List<Topic<?>> READ =
            List.of(Topics.CHARGING_SESSIONS, Topics.LOCATIONS, Topics.FRAUD_DECISIONS);
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final KafkaOperations<byte[], byte[]> kafka;
    private final KafkaAdmin admin;
    private final MessagingSettings settings;
    private final MeterRegistry meters;
    private final AtomicBoolean topicsExist = new AtomicBoolean();

    DeadLetters(
            KafkaOperations<byte[], byte[]> kafka, KafkaAdmin admin, MessagingSettings settings, MeterRegistry meters) {
        this.kafka = kafka;
        this.admin = admin;
        this.settings = settings;
        this.meters = meters;
    }

    @Override
    public void accept(DeadLetter letter) {
        if (!topicsExist.get()) { // not at the start: Kafka may be away then
            admin.createOrModifyTopics(READ.stream().map(this::topic).toArray(NewTopic[]::new));
            topicsExist.set(true);
        }
        String topic = letter.at().topic();
        kafka.send(letter.in(topic + '.' + settings.service() + ".dlt")).join();
        meters.counter("wattbus.dead.letters", "topic", topic).increment();
        LOG.atError()
                .addKeyValue("topic", topic)
                .addKeyValue("partition", letter.at().partition())
                .addKeyValue("offset", letter.at().offset())
                .addKeyValue("cause", letter.cause())
                .addKeyValue("traceId", Traces.traceId(letter.record().headers()))
                .log("Record put aside as dead letter");
    }

    private NewTopic topic(Topic<?> source) {
        return TopicBuilder.name(source.deadLetterTopic(settings.service()))
                .partitions(1)
                .config(
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(settings.deadLetterRetention().toMillis()))
                .build();
    }
}
