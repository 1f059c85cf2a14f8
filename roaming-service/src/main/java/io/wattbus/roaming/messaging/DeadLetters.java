package io.wattbus.roaming.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

/** Puts records that can never be processed aside: original bytes, where they were, and the kind of failure. */
@Configuration(proxyBeanMethods = false)
class DeadLetters {

    /** Classes of the failure and its causes; messages could quote personal data. */
    static final String CAUSE_HEADER = "wattbus-dlt-cause";

    private static final List<Topic<?>> READ = List.of(
            Topics.OPERATORS,
            Topics.LOCATIONS,
            Topics.EVSE_STATUS,
            Topics.TARIFFS,
            Topics.CHARGING_SESSIONS,
            Topics.CHARGE_DETAIL_RECORDS,
            Topics.AUTHORIZATION_REQUESTS,
            Topics.STATION_COMMAND_RESULTS);

    private static final String WRAPPERS = "org.springframework.kafka.listener.";

    /** By key: dead letters of one station stay in order. */
    private static final int BY_KEY = -1;

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    @Bean
    KafkaAdmin.NewTopics deadLetterTopics(MessagingSettings settings) {
        return new KafkaAdmin.NewTopics(
                READ.stream().map(topic -> deadLetters(topic, settings)).toArray(NewTopic[]::new));
    }

    private static NewTopic deadLetters(Topic<?> topic, MessagingSettings settings) {
        return TopicBuilder.name(topic.deadLetterTopic(settings.service()))
                .partitions(1)
                .config(
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(settings.deadLetterRetention().toMillis()))
                .build();
    }

    @Bean
    ConsumerRecordRecoverer deadLetterRecoverer(
            KafkaOperations<byte[], byte[]> kafka, KafkaAdmin admin, MessagingSettings settings, MeterRegistry meters) {
        DeadLetterPublishingRecoverer publisher = new DeadLetterPublishingRecoverer(
                kafka, (record, e) -> new TopicPartition(record.topic() + "." + settings.service() + ".dlt", BY_KEY));
        publisher.setExceptionHeadersCreator((headers, e, isKey, names) -> addCause(headers, e));
        publisher.setFailIfSendResultIsError(true);
        AtomicBoolean topicsExist = new AtomicBoolean();
        return (record, e) -> {
            if (!topicsExist.get()) { // Kafka may have been away when this service started
                READ.forEach(topic -> admin.createOrModifyTopics(deadLetters(topic, settings)));
                topicsExist.set(true);
            }
            publisher.accept(record, e);
            report(record, e, meters);
        };
    }

    private static void addCause(Headers headers, Throwable e) {
        headers.add(CAUSE_HEADER, causes(e).getBytes(StandardCharsets.UTF_8));
    }

    private static void report(ConsumerRecord<?, ?> record, Throwable e, MeterRegistry meters) {
        meters.counter("wattbus.dead.letters", "topic", record.topic()).increment();
        LOG.atError()
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("cause", causes(e))
                .addKeyValue("traceId", Traces.traceId(record))
                .log("Record put aside as dead letter");
    }

    private static String causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause.getClass().getName())
                .filter(name -> !name.startsWith(WRAPPERS))
                .collect(Collectors.joining(" < "));
    }
}
